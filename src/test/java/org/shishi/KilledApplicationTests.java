package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.testing.Visitor;

/** The demo as people start it, killed while somebody works. */
class KilledApplicationTests {

    private static final String ADDRESS = "  address   http://localhost:";

    @TempDir
    Path data;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAfterTheNextStart() throws Exception {
        var acknowledged = new ArrayList<String>();
        int port = start();
        var visitor = Visitor.signedIn(port, "sysadmin");
        for (int i = 0; i < 10; i++) {
            var code = "KILL-" + i;
            var answer = visitor.post(
                    "/admin/units",
                    Map.of("code", code, "name", "unit " + code, "kind", "TOWN", "active", "true", "version", "0"));
            if (answer.statusCode() == 302) {
                acknowledged.add(code);
            }
        }
        started.get(0).destroyForcibly().waitFor(30, TimeUnit.SECONDS);

        var next = Visitor.signedIn(start(), "sysadmin");
        var units = next.get("/api/v1/units").body();

        assertThat(acknowledged)
                .hasSize(10)
                .allSatisfy(code -> assertThat(units).contains("\"" + code + "\""));
    }

    /** Starts the demo in a process of its own and returns its port, which is in the last lines that it prints. */
    private int start() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", // as mvn spring-boot:run
                        "-cp",
                        classPath,
                        Shishi.class.getName(),
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--shishi.data-dir=" + data)
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return port(process.inputReader());
    }

    private static int port(BufferedReader said) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.startsWith(ADDRESS)) {
                drain(said);
                return Integer.parseInt(line.substring(ADDRESS.length()).strip());
            }
        }
        throw new AssertionError("did not start: " + lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    /** A program whose output nobody reads stops when the pipe is full. */
    private static void drain(BufferedReader said) {
        var reader = new Thread(() -> {
            try {
                said.lines().forEach(line -> {});
            } catch (UncheckedIOException e) {
                // the killed program says no more
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}

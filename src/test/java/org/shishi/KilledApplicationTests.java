package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    private static final List<String> PAGES = List.of("/admin/units", "/account", "/api/v1/units", "/admin/accounts");

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
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
        aKilledDatabaseIsAMomentOf503AndAFewLines(next);
    }

    /** On the same application, since its start is the long part. */
    private void aKilledDatabaseIsAMomentOf503AndAFewLines(Visitor visitor) throws Exception {
        said.clear();
        var postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(0));
        var server = ProcessHandle.of(postmaster).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);

        var statuses = new TreeSet<Integer>();
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        int well = 0;
        for (int i = 0; well < 12 && System.nanoTime() < deadline; i++) {
            int status = visitor.get(PAGES.get(i % PAGES.size())).statusCode();
            statuses.add(status);
            well = status == 200 ? well + 1 : 0;
        }
        assertThat(well).as("answers in a row that are well, at the end").isEqualTo(12);
        assertThat(statuses).isSubsetOf(200, 503);
        assertThat(said).hasSizeLessThan(10).noneMatch(line -> line.startsWith("\tat "));
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
                        "--shishi.database.watch=true",
                        "--shishi.data-dir=" + data)
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return port(process.inputReader());
    }

    private int port(BufferedReader said) throws IOException {
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
    private void drain(BufferedReader output) {
        var reader = new Thread(() -> {
            try {
                output.lines().forEach(said::add);
            } catch (UncheckedIOException e) {
                // the killed program says no more
            }
        });
        reader.setDaemon(true);
        reader.start();
    }
}

package org.shishi.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own that attacks a port until it is closed. It gives way to the server at the processors where the
 * system lets it: an attacker's processors are not the server's.
 */
final class Attacker implements AutoCloseable {

    static final String BEGUN = "begun";

    private final Process process;
    private final BufferedReader says;

    Attacker(int port, String way, String... terms) {
        var command = new ArrayList<String>();
        if (System.getProperty("os.name").equals("Linux")) {
            command.addAll(List.of("chrt", "--idle", "0"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Attacks.class.getName(),
                String.valueOf(port),
                way));
        command.addAll(List.of(terms));
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            if (!BEGUN.equals(says.readLine())) {
                throw new IllegalStateException("The attack did not begin: " + way);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the attack; how often it was answered what. */
    String answers() {
        try {
            process.getOutputStream().close();
            return String.valueOf(says.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL with the right account and an environment that cannot bend them. */
final class ServerPrograms {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final List<String> DURABLE_AND_CLOSED = List.of(
            "--username=postgres",
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");

    /** What counts as a letter, for trigrams and words; the last one knows ASCII only but is everywhere. */
    private static final List<String> LETTERS = List.of("C.UTF-8", "en_US.UTF-8", "C");

    private final DataFolder folder;
    private final ServerBinaries binaries;
    private final ServerAccount account;

    ServerPrograms(DataFolder folder, ServerBinaries binaries, ServerAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    Outcome initdb(Path cluster, Path passwordFile) throws IOException {
        var outcome = new Outcome(false, "");
        for (var letters : LETTERS) {
            var command = command("initdb", cluster);
            command.addAll(DURABLE_AND_CLOSED);
            command.addAll(List.of("--pwfile=" + passwordFile, "--lc-ctype=" + letters));
            outcome = run(command);
            if (outcome.succeeded()) {
                break;
            }
        }
        return outcome;
    }

    Outcome start(Path cluster, Path log, Duration patience) throws IOException {
        var command = command("pg_ctl", cluster);
        command.addAll(List.of("start", "-w", "-t", String.valueOf(patience.toSeconds()), "-l", log.toString()));
        return run(command, patience.plusSeconds(30));
    }

    Outcome stop(Path cluster, String mode) throws IOException {
        var command = command("pg_ctl", cluster);
        command.addAll(List.of("stop", "-w", "-t", "60", "-m", mode));
        return run(command);
    }

    private ArrayList<String> command(String program, Path cluster) {
        return new ArrayList<>(account.of(binaries.program(program), "-D", cluster.toString()));
    }

    private Outcome run(List<String> command) throws IOException {
        return run(command, PATIENCE);
    }

    private Outcome run(List<String> command, Duration patience) throws IOException {
        // a file, not a pipe: the server inherits it, and a pipe would stay open as long as the server lives
        var output = Files.createTempFile(folder.root(), "program", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            var done = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            return new Outcome(done && process.exitValue() == 0, Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted: " + command, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    record Outcome(boolean succeeded, String output) {}
}

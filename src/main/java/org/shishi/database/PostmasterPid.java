package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** The file in which a server writes its process id, and which outlives a killed one. */
final class PostmasterPid {

    /** No system gives this id, so PostgreSQL takes its owner for dead. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    private PostmasterPid() {}

    /** The server that the file names, if that process lives and is a PostgreSQL, not a stranger with a reused id. */
    static Optional<ProcessHandle> server(Path file) throws IOException {
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(PostmasterPid::isPostgres);
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElse(false);
    }

    /**
     * Takes the pid of a dead server out of the file, since a stranger may have it by now. The rest stays: from its
     * shared-memory key PostgreSQL sees whether processes of the dead server still work on the data.
     */
    static void defuse(Path file) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        if (lines.isEmpty()) {
            Files.delete(file);
            return;
        }
        lines.set(0, NOBODY);
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}

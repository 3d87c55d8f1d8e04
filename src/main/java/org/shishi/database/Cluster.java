package org.shishi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The database files and the server on them: made once, started, stopped, and taken over from a killed application. */
final class Cluster {

    private static final String LEFTOVER_PROCESSES = "is still in use";
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final ServerAccount account;
    private final ServerMemory memory;
    private final ServerMode mode;

    Cluster(DataFolder folder, ServerBinaries binaries, ServerAccount account, ServerMemory memory, ServerMode mode) {
        this.folder = folder;
        this.mode = mode;
        this.memory = memory;
        this.programs = new ServerPrograms(folder, binaries, account);
        this.account = account;
    }

    /** Makes the files unless they are there; half-made ones of an interrupted attempt never count. */
    void prepare(String superuserPassword) throws IOException {
        account.letThrough(folder.root());
        if (Files.exists(folder.cluster())) {
            account.own(folder.cluster());
            return;
        }
        var draft = folder.root().resolve("draft");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectories(draft);
        var passwordFile = DataFolder.createPrivate(draft.resolve("password"));
        Files.writeString(passwordFile, superuserPassword);
        account.own(draft);
        var made = programs.initdb(draft.resolve("cluster"), passwordFile);
        if (!made.succeeded()) {
            throw refused(made.output());
        }
        Files.move(draft.resolve("cluster"), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(draft);
    }

    /** Starts the server; after a killed one it waits for the last of its processes to let go of the data. */
    void start(int port) throws IOException {
        for (var written : ServerSettings.write(folder.cluster(), port, memory, mode)) {
            account.own(written);
        }
        Files.createDirectories(folder.outgoing());
        account.own(folder.outgoing());
        if (Files.exists(ServerMode.incoming(folder.root()))) {
            account.own(ServerMode.incoming(folder.root()));
        }
        var deadline = System.nanoTime() + LEFTOVER_PATIENCE.toNanos();
        while (true) {
            beginLog();
            if (programs.start(folder.cluster(), folder.log(), mode.patience()).succeeded()) {
                return;
            }
            var log = Files.readString(folder.log());
            if (!log.contains(LEFTOVER_PROCESSES) || System.nanoTime() > deadline) {
                throw refused(log);
            }
            pause();
        }
    }

    /** Ends open connections and writes everything down, so that the next start has nothing to recover. */
    void stop() {
        try {
            if (!programs.stop(folder.cluster(), "fast").succeeded() && server().isPresent()) {
                programs.stop(folder.cluster(), "immediate");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed application leaves its server running: it is stopped first, and a pid that means nothing is defused. */
    void stopLeftover() throws IOException {
        if (server().isPresent()) {
            stop();
        } else if (Files.exists(pidFile())) {
            PostmasterPid.defuse(pidFile());
        }
    }

    Optional<ProcessHandle> server() throws IOException {
        return PostmasterPid.server(pidFile());
    }

    private Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }

    private void beginLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.root().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        account.own(DataFolder.createPrivate(folder.log()));
    }

    /** Why it is no longer there, from its log. */
    StartRefused died() throws IOException {
        return refused(Files.readString(folder.log()));
    }

    /** Takes the last fatal line and what the server explains below it. */
    private StartRefused refused(String log) {
        var lines = log.strip().lines().map(Cluster::withoutTime).toList();
        int fatal = lines.size() - 1;
        while (fatal > 0 && !lines.get(fatal).matches("(FATAL|PANIC|.*error):.*")) {
            fatal--;
        }
        var said = String.join(" ", lines.subList(fatal, Math.min(fatal + 2, lines.size())));
        return new StartRefused(
                "The embedded PostgreSQL does not start: " + said,
                "mend what it says; its log is " + folder.log() + "（内置数据库启动失败）");
    }

    private static String withoutTime(String line) {
        return line.strip().replaceFirst("^[0-9-]+ [0-9:.]+ \\w+ \\[\\d+] ", "").replaceAll("\\s+", " ");
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

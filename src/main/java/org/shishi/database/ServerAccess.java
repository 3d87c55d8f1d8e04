package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running embedded server as whoever rules its machine sees it: its files, and a connection with every right. */
public record ServerAccess(Path data, int port, String password) {

    private static final String ROLE = "postgres";

    /** The server that runs on a data folder, whichever process started it. */
    public static Optional<ServerAccess> running(Path data) throws IOException {
        var secrets = data.resolve(DataFolder.SECRETS);
        var pid = files(data).resolve("postmaster.pid");
        if (!Files.exists(secrets) || PostmasterPid.server(pid).isEmpty()) {
            return Optional.empty();
        }
        var read = ServerSecrets.read(secrets);
        return Optional.of(new ServerAccess(data, read.port(), read.superuserPassword()));
    }

    /** Kills a server that was left on a folder whose data nobody wants. */
    public static void kill(Path data) throws IOException {
        var server = PostmasterPid.server(files(data).resolve("postmaster.pid"));
        if (server.isPresent()) {
            var all = Stream.concat(server.stream(), server.get().descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(
                    process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        }
    }

    /** The database files below a data folder. */
    public static Path files(Path data) {
        return data.resolve(DataFolder.CLUSTER);
    }

    /** The port and the passwords of the server of a data folder. */
    public static Path secrets(Path data) {
        return data.resolve(DataFolder.SECRETS);
    }

    public Path files() {
        return files(data);
    }

    public Path secrets() {
        return secrets(data);
    }

    /** Where the server puts what is to go into the backup. */
    public Path outgoing() {
        return data.resolve(DataFolder.OUTGOING);
    }

    /** To the application's database, or to another one. */
    public Connection connect(@Nullable String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(port, database == null ? EmbeddedPostgres.DATABASE : database);
        return DriverManager.getConnection(url, ROLE, password);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "ServerAccess[port=" + port + "]";
    }
}

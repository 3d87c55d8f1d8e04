package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The settings of the embedded server, written anew at every start so that nobody's edit of them lasts. */
final class ServerSettings {

    private static final String FILE = "shishi.conf";

    private ServerSettings() {}

    /** Writes the settings and says into which files, for whoever is to read them. */
    static List<Path> write(Path cluster, int port) throws IOException {
        var main = cluster.resolve("postgresql.conf");
        var include = "include = '" + FILE + "'";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(main, "\n" + include + "\n", StandardOpenOption.APPEND);
        }
        return List.of(durable(cluster.resolve(FILE), port), closed(cluster.resolve("pg_hba.conf")));
    }

    private static Path durable(Path file, int port) throws IOException {
        return Files.writeString(file, """
                # written by Shishi at every start
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                max_connections = 200
                shared_buffers = '256MB'
                jit = off
                log_checkpoints = off
                timezone = 'Asia/Shanghai'
                log_timezone = 'Asia/Shanghai'
                """.formatted(port));
    }

    private static Path closed(Path file) throws IOException {
        return Files.writeString(file, """
                # written by Shishi at every start: only this machine, only with a password
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }
}

package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The settings of the embedded server, written anew at every start so that nobody's edit of them lasts. */
final class ServerSettings {

    private static final String FILE = "shishi.conf";

    private ServerSettings() {}

    static void write(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve(FILE), """
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
        var main = cluster.resolve("postgresql.conf");
        var include = "include = '" + FILE + "'";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(main, "\n" + include + "\n", StandardOpenOption.APPEND);
        }
        refuseTrust(cluster.resolve("pg_hba.conf"));
    }

    private static void refuseTrust(Path file) throws IOException {
        Files.writeString(file, """
                # written by Shishi at every start: only this machine, only with a password
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }
}

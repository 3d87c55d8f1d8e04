package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The settings of the embedded server, written anew at every start. An operator's own stand in a file that is only read, and
 * win, but for what keeps the data durable and the door closed.
 */
final class ServerSettings {

    private static final String FILE = "shishi.conf";
    private static final String OPERATORS = "own.conf";

    private ServerSettings() {}

    /** Writes the settings and says into which files, for whoever is to read them. */
    static List<Path> write(Path cluster, int port, ServerMemory memory, ServerMode mode) throws IOException {
        var main = cluster.resolve("postgresql.conf");
        var include = "include = '" + FILE + "'";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(main, "\n" + include + "\n", StandardOpenOption.APPEND);
        }
        return List.of(durable(cluster.resolve(FILE), port, memory, mode), closed(cluster.resolve("pg_hba.conf")));
    }

    private static Path durable(Path file, int port, ServerMemory memory, ServerMode mode) throws IOException {
        return Files.writeString(file, """
                # written by Shishi at every start; settings of your own go into %s beside it
                jit = off
                log_checkpoints = off
                max_connections = 200
                timezone = 'Asia/Shanghai'
                log_timezone = 'Asia/Shanghai'
                %s
                include_if_exists = '%s'

                # these hold whatever stands there
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                %s
                """.formatted(
                        OPERATORS,
                        memory.settings().strip(),
                        OPERATORS,
                        port,
                        mode.settings().strip()));
    }

    private static Path closed(Path file) throws IOException {
        return Files.writeString(file, """
                # written by Shishi at every start: only this machine, only with a password
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }
}

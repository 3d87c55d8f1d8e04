package org.shishi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A server of its own with the application's tables, for tests of what is done to a whole server; the programs are shared. */
public final class MigratedServer {

    private MigratedServer() {}

    /** Where the unpacked programs of this test JVM lie. */
    public static Path programs() throws IOException {
        return Files.createDirectories(
                Path.of("target", "test-database", System.getProperty("shishi.test.fork", "fork-1")));
    }

    public static EmbeddedPostgres start(Path data, ServerMode mode) throws IOException {
        var server = EmbeddedPostgres.start(data, mode, programs());
        Flyway.configure()
                .dataSource(
                        server.url(EmbeddedPostgres.DATABASE),
                        EmbeddedPostgres.OWNER,
                        server.secrets().ownerPassword())
                .placeholders(Map.of("runtime", DatabaseConfig.runtimeRole(EmbeddedPostgres.APP)))
                .load()
                .migrate();
        return server;
    }
}

package org.shishi.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Connects the application to a PostgreSQL of its own when nobody says where another one is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabase {

    @Bean
    EmbeddedPostgres embeddedPostgres(
            @Value("${shishi.data-dir}") Path folder,
            @Value("${shishi.database.memory:#{null}}") @Nullable DataSize memory,
            @Value("${shishi.backup.folder:}") String backups) {
        return EmbeddedPostgres.start(
                folder,
                memory == null ? ServerMemory.ofTheMachine() : ServerMemory.of(memory),
                backups.isBlank() ? ServerMode.PLAIN : ServerMode.ARCHIVING,
                folder);
    }

    @Bean
    JdbcConnectionDetails runtimeConnection(EmbeddedPostgres server) {
        return ServerConnection.ofTheApplication(server, EmbeddedPostgres.DATABASE);
    }

    @Bean
    FlywayConnectionDetails migrationConnection(EmbeddedPostgres server) {
        return ServerConnection.ofTheOwner(server, EmbeddedPostgres.DATABASE);
    }
}

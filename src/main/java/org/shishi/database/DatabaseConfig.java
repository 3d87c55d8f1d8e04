package org.shishi.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every database, the embedded one and any other. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {

    @Bean
    static DatabaseCheck databaseCheck(
            ObjectProvider<JdbcConnectionDetails> connections, ObjectProvider<FlywayConnectionDetails> migrations) {
        return new DatabaseCheck(connections, migrations);
    }

    /** Tells migrations which role the application has, so that they can keep a table insert-only for it. */
    @Bean
    FlywayConfigurationCustomizer runtimeRole(JdbcConnectionDetails details) {
        return flyway -> flyway.placeholders(Map.of("runtime", runtimeRole(details.getUsername())));
    }

    static String runtimeRole(@Nullable String user) {
        return user == null || user.isBlank() ? "current_user" : '"' + user.replace("\"", "\"\"") + '"';
    }
}

package org.shishi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What holds for every database, the embedded one and any other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatementLimits.class)
class DatabaseConfig {

    /** What a service manager sees when the embedded server cannot be kept alive. */
    private static final int DATABASE_LOST = 3;

    @Bean
    static DatabaseCheck databaseCheck(
            ObjectProvider<JdbcConnectionDetails> connections, ObjectProvider<FlywayConnectionDetails> migrations) {
        DatabaseWatch.letPoolsLookOften();
        return new DatabaseCheck(connections, migrations);
    }

    @Bean
    static SettingsCheck settingsCheck(Environment environment) {
        return new SettingsCheck(environment);
    }

    @Bean
    static ConnectionBounds connectionBounds(ObjectProvider<StatementLimits> limits) {
        return new ConnectionBounds(limits);
    }

    /** Tells migrations which role the application has, so that they can keep a table insert-only for it. */
    @Bean
    FlywayConfigurationCustomizer runtimeRole(JdbcConnectionDetails details) {
        return flyway -> flyway.placeholders(Map.of("runtime", runtimeRole(details.getUsername())));
    }

    /** The owner's connections are others than the pool's. */
    @Bean
    FlywayConfigurationCustomizer limitedMigrations(StatementLimits limits) {
        return flyway -> flyway.dataSource(new LimitedStatements(flyway.getDataSource(), limits));
    }

    /** Off in tests: where many processes share few processors, a slow answer is not an outage. */
    @Bean
    @ConditionalOnProperty(name = "shishi.database.watch", matchIfMissing = true)
    DatabaseWatch databaseWatch(
            JdbcConnectionDetails details,
            DataSource database,
            ObjectProvider<EmbeddedPostgres> embedded,
            ConfigurableApplicationContext application) {
        var pool = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        var server = embedded.getIfAvailable();
        return new DatabaseWatch(
                new ConnectionProbe(details),
                pool == null ? new HikariConfig() : pool, // one that something wraps keeps its patience
                server == null
                        ? ServerRestart.none()
                        : new ServerRestart(server, () -> end(application), InstantSource.system()));
    }

    /** In a thread of its own, since the watch is one of those that are stopped. */
    private static void end(ConfigurableApplicationContext application) {
        new Thread(() -> System.exit(SpringApplication.exit(application, () -> DATABASE_LOST)), "end").start();
    }

    static String runtimeRole(@Nullable String user) {
        return user == null || user.isBlank() ? "current_user" : '"' + user.replace("\"", "\"\"") + '"';
    }
}

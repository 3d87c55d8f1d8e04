package org.shishi.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Looks at the database before anything uses it. It connects by itself and not through the pool, which would wait, try
 * again and log a stack trace where one line says it all.
 */
class DatabaseCheck implements BeanPostProcessor {

    private final ObjectProvider<JdbcConnectionDetails> connections;
    private final ObjectProvider<FlywayConnectionDetails> migrations;

    DatabaseCheck(
            ObjectProvider<JdbcConnectionDetails> connections, ObjectProvider<FlywayConnectionDetails> migrations) {
        this.connections = connections;
        this.migrations = migrations;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource) {
            connections.ifAvailable(this::check);
        }
        return bean;
    }

    private void check(JdbcConnectionDetails details) {
        connect(details.getJdbcUrl(), details.getUsername(), details.getPassword(), "spring.datasource.url, username");
        var owner = migrations.getIfAvailable();
        if (owner != null && owner.getUsername() != null) {
            var url = owner.getJdbcUrl() == null ? details.getJdbcUrl() : owner.getJdbcUrl();
            connect(url, owner.getUsername(), owner.getPassword(), "spring.flyway.url, user");
        }
    }

    private static void connect(String url, @Nullable String user, @Nullable String password, String settings) {
        var properties = new Properties();
        put(properties, "user", user);
        put(properties, "password", password);
        properties.put("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(url, properties)) {
            Durability.of(connection).require();
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database " + withoutParameters(url) + " cannot be reached: " + e.getMessage(),
                    "start it, or correct " + settings + " and password（无法连接数据库）",
                    e);
        }
    }

    private static void put(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    /** Parameters may hold a password. */
    static String withoutParameters(String url) {
        int start = url.indexOf('?');
        return start < 0 ? url : url.substring(0, start);
    }
}

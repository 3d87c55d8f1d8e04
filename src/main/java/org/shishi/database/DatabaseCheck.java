package org.shishi.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Looks at the database before anything uses it. It connects by itself and not through the pool, which would wait, try
 * again and log a stack trace where one line says it all.
 */
class DatabaseCheck implements BeanPostProcessor {

    private final ObjectProvider<JdbcConnectionDetails> connections;

    DatabaseCheck(ObjectProvider<JdbcConnectionDetails> connections) {
        this.connections = connections;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource) {
            connections.ifAvailable(DatabaseCheck::check);
        }
        return bean;
    }

    private static void check(JdbcConnectionDetails details) {
        var properties = new Properties();
        put(properties, "user", details.getUsername());
        put(properties, "password", details.getPassword());
        properties.put("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(details.getJdbcUrl(), properties)) {
            Durability.of(connection).require();
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database " + withoutParameters(details.getJdbcUrl()) + " cannot be reached: " + e.getMessage(),
                    "start it, or correct spring.datasource.url, username and password（无法连接数据库）",
                    e);
        }
    }

    private static void put(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        int start = url.indexOf('?');
        return start < 0 ? url : url.substring(0, start);
    }
}

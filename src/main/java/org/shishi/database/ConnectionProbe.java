package org.shishi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Feels whether the database answers, over a connection of its own that no long statement holds up. */
final class ConnectionProbe implements AutoCloseable {

    /** Short enough that whoever waits is told within five seconds, and an eternity for an empty statement. */
    private static final int SECONDS = 2;

    private final JdbcConnectionDetails details;
    private @Nullable Connection connection;

    ConnectionProbe(JdbcConnectionDetails details) {
        this.details = details;
    }

    /** Nothing when it answers, else why not. */
    @Nullable
    String fault() {
        var begun = System.nanoTime();
        try {
            if (connection != null && connection.isValid(SECONDS)) {
                return null;
            }
            close();
            if (System.nanoTime() - begun > SECONDS * 900_000_000L) {
                return "no answer within " + SECONDS + " seconds";
            }
            connection = connect();
            return connection.isValid(SECONDS) ? null : "no answer within " + SECONDS + " seconds";
        } catch (SQLException e) {
            close();
            return e.getMessage();
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.put("user", Objects.requireNonNullElse(details.getUsername(), ""));
        properties.put("password", Objects.requireNonNullElse(details.getPassword(), ""));
        properties.put("connectTimeout", String.valueOf(SECONDS));
        properties.put("socketTimeout", String.valueOf(SECONDS));
        properties.put("ApplicationName", "shishi watch");
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.abort(Runnable::run); // a friendly good-bye would wait for a frozen server
            } catch (SQLException e) {
                // it is of no use any more
            }
            connection = null;
        }
    }
}

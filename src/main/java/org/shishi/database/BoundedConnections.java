package org.shishi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The pool, with a reserve beside it for whoever holds a connection already and needs a second one. From one pool alone,
 * as many as it has could each hold one and wait for another for ever.
 */
final class BoundedConnections extends LimitedStatements implements AutoCloseable {

    private final ThreadLocal<@Nullable Connection> first = new ThreadLocal<>();
    private final SingletonSupplier<HikariDataSource> reserve;
    private volatile boolean reserved;

    BoundedConnections(HikariDataSource pool, StatementLimits limits) {
        super(pool, limits);
        this.reserve = SingletonSupplier.of(() -> reserve(pool));
    }

    private HikariDataSource reserve(HikariDataSource pool) {
        var settings = new HikariConfig();
        pool.copyStateTo(settings);
        settings.setPoolName(pool.getPoolName() + "-reserve");
        settings.setMaximumPoolSize(Math.max(1, pool.getMaximumPoolSize() / 2));
        settings.setMinimumIdle(0);
        settings.setInitializationFailTimeout(-1);
        reserved = true;
        return new HikariDataSource(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var held = first.get();
        if (held != null && !held.isClosed()) {
            return limited(reserve.obtain().getConnection());
        }
        var connection = super.getConnection();
        first.set(connection);
        return connection;
    }

    @Override
    public void close() {
        if (reserved) {
            reserve.obtain().close();
        }
    }
}

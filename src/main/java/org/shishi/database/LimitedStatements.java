package org.shishi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.shishi.shared.Work;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Bounds the statements of whoever takes a connection by what the thread does. Each connection remembers its limit, so one is
 * sent only where it differs, and none is left to the next user.
 */
class LimitedStatements extends DelegatingDataSource {

    private final StatementLimits limits;
    private final Map<PGConnection, Long> set = Collections.synchronizedMap(new WeakHashMap<>());

    LimitedStatements(DataSource database, StatementLimits limits) {
        super(database);
        this.limits = limits;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return limited(obtainTargetDataSource().getConnection());
    }

    final Connection limited(Connection connection) throws SQLException {
        try {
            var server = connection.unwrap(PGConnection.class);
            long millis = limits.of(Work.now()).toMillis();
            if (!Long.valueOf(millis).equals(set.get(server))) {
                try (var statement = connection.createStatement()) {
                    statement.execute("set statement_timeout = " + millis);
                }
                set.put(server, millis);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}

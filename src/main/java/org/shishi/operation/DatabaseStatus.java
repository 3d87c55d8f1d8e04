package org.shishi.operation;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Its version and size, and how many of the connections are taken; somebody who waits for one is a warning. */
@Component
class DatabaseStatus implements StatusSource {

    private static final double MEGABYTE = 1024 * 1024;

    private final DataSource database;
    private final JdbcClient jdbc;

    DatabaseStatus(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    private record Server(String version, double bytes) {}

    @Override
    public String name() {
        return "database";
    }

    @Override
    public StatusCheck check() {
        var server = jdbc.sql("select current_setting('server_version'), pg_database_size(current_database())")
                .query((row, n) -> new Server(row.getString(1), row.getLong(2)))
                .single();
        var pool = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        double taken = pool == null ? 0 : pool.getHikariPoolMXBean().getActiveConnections();
        double most = pool == null ? 0 : pool.getMaximumPoolSize();
        double waiting = pool == null ? 0 : pool.getHikariPoolMXBean().getThreadsAwaitingConnection();
        return new StatusCheck(
                name(),
                waiting > 0 ? StatusLevel.WARNING : StatusLevel.OK,
                StatusCheck.IS,
                List.of(server.version(), Math.ceil(server.bytes() / MEGABYTE), taken, most, waiting),
                Map.of(
                        "size_bytes", server.bytes(),
                        "connections_taken", taken,
                        "connections_most", most,
                        "connections_waited_for", waiting));
    }
}

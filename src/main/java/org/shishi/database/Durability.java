package org.shishi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says whether a PostgreSQL keeps what it acknowledged, whatever happens to its machine the next moment. */
record Durability(int version, Map<String, String> settings) {

    private static final int OLDEST = 150000;

    /** Without one of these, a power cut loses or tears what was acknowledged. */
    private static final List<String> NEVER_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

    private static final String QUERY = """
            select name, setting from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version_num')
            """;

    static Durability of(Connection connection) throws SQLException {
        var settings = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return new Durability(Integer.parseInt(settings.remove("server_version_num")), Map.copyOf(settings));
    }

    void require() {
        if (version < OLDEST) {
            throw new StartRefused(
                    "The database is PostgreSQL " + version / 10000 + ", older than 15",
                    "upgrade it to PostgreSQL 15 or newer, or leave spring.datasource.url out to use the embedded one"
                            + "（数据库版本过低）");
        }
        turnedOff().ifPresent(name -> {
            throw new StartRefused(
                    "The database runs with " + name + " = off and may lose what it has acknowledged",
                    "set " + name + " = on in its postgresql.conf (and for the role and the database), then reload it"
                            + "（数据库未开启持久化保障）");
        });
    }

    private Optional<String> turnedOff() {
        return NEVER_OFF.stream()
                .filter(name -> "off".equals(settings.get(name)))
                .findFirst();
    }
}

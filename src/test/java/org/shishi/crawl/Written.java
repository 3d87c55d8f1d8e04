package org.shishi.crawl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells which tables a request wrote to; sessions, answers and the trail of what was asked apart. */
final class Written {

    private final JdbcClient jdbc;
    private final List<String> tables;

    Written(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~
                          '^(spring_session.*|request_answer|event_publication|shedlock|scheduled_tasks|job_day|write_stamp|flyway.*|audit_entry|audit_seal|audit_archive)$'
                        order by 1""").query(String.class).list();
    }

    record Before(long transaction, Map<String, Long> rows) {}

    Before before() {
        long now = jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        return new Before(now, rows());
    }

    /** The rows written since, and the tables that lost rows. */
    List<String> since(Before before) {
        var written = new java.util.ArrayList<String>();
        rows().forEach((table, rows) -> {
            long were = before.rows().getOrDefault(table, 0L);
            if (rows < were) {
                written.add(table + " lost " + (were - rows));
            }
        });
        var all = tables.stream()
                .map(table -> "(select '" + table + " ' || left(t::text, 160) from " + table
                        + " t where xmin::text::bigint >= " + before.transaction() + " limit 3)")
                .collect(Collectors.joining(" union all "));
        written.addAll(jdbc.sql(all).query(String.class).list());
        return written;
    }

    private Map<String, Long> rows() {
        var all = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as rows from " + table)
                .collect(Collectors.joining(" union all "));
        var rows = new TreeMap<String, Long>();
        jdbc.sql(all)
                .query((row, i) -> rows.put(row.getString("name"), row.getLong("rows")))
                .list();
        return rows;
    }
}

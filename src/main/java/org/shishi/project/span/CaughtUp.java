package org.shishi.project.span;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who has made up a gap in line with the spans and the ends of the reporting periods. */
@Repository
class CaughtUp implements BesideSpans {

    private static final int AT_ONCE = 2000;

    private static final String BLOCK = "select id from project where id > ? order by id limit " + AT_ONCE;

    private static final String DIFFERING = """
            with block as materialized (%s),
            given as (select * from project_caught_up_of(array(select id from block))),
            kept as (select c.* from project_caught_up c where c.project_id in (select id from block))
            select project_id || ' from ' || from_day from (table kept except table given) surplus
            union
            select project_id || ' from ' || from_day from (table given except table kept) missing
            order by 1""".formatted(BLOCK);

    private final JdbcClient jdbc;

    CaughtUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "project_caught_up";
    }

    @Override
    public void fold() {}

    @Override
    public List<String> differences() {
        var found = new ArrayList<String>();
        for (var last = 0L; ; ) {
            found.addAll(jdbc.sql(DIFFERING).param(last).query(String.class).list());
            var ids = jdbc.sql(BLOCK).param(last).query(Long.class).list();
            if (ids.size() < AT_ONCE) {
                return found;
            }
            last = ids.get(ids.size() - 1);
        }
    }

    @Override
    @Transactional
    public long rebuild() {
        return jdbc.sql("select project_caught_up_rebuild()").query(Long.class).single();
    }
}

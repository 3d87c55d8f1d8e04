package org.shishi.project.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what holds from when to when in line with the facts, and finds where it is not. */
@Repository
public class Spans {

    private static final int AT_ONCE = 2000;

    private static final String BLOCK = "select id from project where id > ? order by id limit " + AT_ONCE;

    private static final String DIFFERING = """
            with block as materialized (%s),
            kept as (select s.* from block join project_span s on s.project_id = block.id),
            given as (select s.* from block cross join lateral project_spans_of(block.id, '-infinity') s)
            select code, from_day, true as kept from (select * from kept except select * from given) surplus
            union all
            select code, from_day, false from (select * from given except select * from kept) missing
            order by code, from_day""".formatted(BLOCK);

    private static final String WRONG_SUMS = """
            select distinct day from (
                select plan_year, day, number, level, aspect_id, lead_unit_id, standing, light from project_sum
                union all
                select s.plan_year, d.day, d.n, s.level, s.aspect_id, s.lead_unit_id, s.standing, s.light
                from project_span s cross join lateral (values (s.from_day, -1), (s.to_day, 1)) d (day, n)
                where d.day < 'infinity') both_sides
            group by plan_year, day, level, aspect_id, lead_unit_id, standing, light having sum(number) <> 0
            order by day""";

    private final JdbcClient jdbc;

    Spans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Brings those of all projects whose facts this transaction has changed in line, so that it may read them itself. */
    @Transactional
    public void follow() {
        jdbc.sql("select project_spans_follow()").query(Long.class).single();
    }

    /** Makes all of them anew from the facts; says how many there are. */
    @Transactional
    public long rebuild() {
        long made = jdbc.sql("select project_spans_rebuild()").query(Long.class).single();
        jdbc.sql("select project_sums_rebuild()").query(Long.class).single();
        return made;
    }

    /** Puts the sums of days together, which the changes of a day have scattered. */
    @Transactional
    public void fold() {
        jdbc.sql("select project_sums_fold()").query(Long.class).single();
    }

    /** The days whose sums are not what the spans give. */
    public List<LocalDate> wrongSums() {
        return jdbc.sql(WRONG_SUMS).query(LocalDate.class).list();
    }

    /** Every span that the facts do not give, or that is missing; each project is seen as of one moment. */
    public List<SpanDifference> differences() {
        var found = new ArrayList<SpanDifference>();
        for (long last = 0; ; ) {
            found.addAll(jdbc.sql(DIFFERING)
                    .param(last)
                    .query((rs, n) -> new SpanDifference(
                            rs.getString("code"), rs.getObject("from_day", LocalDate.class), rs.getBoolean("kept")))
                    .list());
            var ids = jdbc.sql(BLOCK).param(last).query(Long.class).list();
            if (ids.size() < AT_ONCE) {
                return found;
            }
            last = ids.get(AT_ONCE - 1);
        }
    }
}

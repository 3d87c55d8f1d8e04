package org.shishi.progress.overview;

import java.util.List;
import org.shishi.project.span.BesideSpans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was told of each project in line with the reports and the ledger, and the sums that the grid is counted from. */
@Repository
class ReportSums implements BesideSpans {

    private static final String DIFFERING = """
            with given as (select t.* from progress_told_of(array(select id from project)) t)
            select 'report ' || report_id from (table progress_told except table given) surplus
            union
            select 'report ' || report_id from (table given except table progress_told) missing
            union
            select 'sums of unit ' || unit_id || ' on ' || told_on
            from (select period_id, unit_id, told_on, told, late, unasked from progress_told_sum
                  union all
                  select period_id, unit_id, told_on, -1, -cast(late as int), -cast(unasked as int) from progress_told) both_sides
            group by period_id, unit_id, told_on having (sum(told), sum(late), sum(unasked)) <> (0, 0, 0)
            order by 1""";

    private final JdbcClient jdbc;

    ReportSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "progress_told";
    }

    @Override
    @Transactional
    public void fold() {
        jdbc.sql("select progress_told_fold()").query(Long.class).single();
    }

    @Override
    public List<String> differences() {
        return jdbc.sql(DIFFERING).query(String.class).list();
    }

    @Override
    @Transactional
    public long rebuild() {
        return jdbc.sql("select progress_told_rebuild()").query(Long.class).single();
    }
}

package org.shishi.funding;

import java.util.List;
import org.shishi.project.span.BesideSpans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the entries added up by day in line with themselves and with the days from which the ledger knows their projects. */
@Repository
class KeptSums implements BesideSpans {

    private static final String DIFFERING = """
            with given as (select * from funding_booked_of(array(select id from project)))
            select project_id || ' ' || stage || ' on ' || booked_on from (table funding_booked except table given) surplus
            union
            select project_id || ' ' || stage || ' on ' || booked_on from (table given except table funding_booked) missing
            union
            select 'sums of ' || plan_year || ' on ' || booked_on
            from (table funding_sum union all
                  select plan_year, stage, tier, channel, booked_on, counts_on, -amount, -entries from funding_booked) both_sides
            group by plan_year, stage, tier, channel, booked_on, counts_on having (sum(amount), sum(entries)) <> (0, 0)
            order by 1""";

    private final JdbcClient jdbc;

    KeptSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "funding_booked";
    }

    @Override
    @Transactional
    public void fold() {
        jdbc.sql("select funding_sums_fold()").query(Long.class).single();
    }

    @Override
    public List<String> differences() {
        return jdbc.sql(DIFFERING).query(String.class).list();
    }

    @Override
    @Transactional
    public long rebuild() {
        return jdbc.sql("select funding_sums_rebuild()").query(Long.class).single();
    }
}

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
            from (select plan_year, level, import_id, stage, tier, channel, booked_on, counts_on, amount, entries from funding_sum union all
                  select plan_year, level, import_id, stage, tier, channel, booked_on, counts_on, -amount, -entries from funding_booked) by_level
            group by plan_year, level, import_id, stage, tier, channel, booked_on, counts_on having (sum(amount), sum(entries)) <> (0, 0)
            union
            select 'sums of unit ' || lead_unit_id || ' in ' || plan_year || ' on ' || booked_on
            from (select plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on, amount, entries
                  from funding_unit_sum union all
                  select plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on, -amount, -entries
                  from funding_booked) by_unit
            group by plan_year, lead_unit_id, stage, tier, channel, booked_on, counts_on
            having (sum(amount), sum(entries)) <> (0, 0)
            union
            select 'quota of ' || project_id || ' on ' || on_day
            from (select q.*, 1 as times from funding_quota_of(array(select id from project)) q
                  union all select q.*, -1 from funding_quota_step q) both_sides
            group by project_id, plan_year, on_day, given, concerned having sum(times) <> 0
            union
            select 'quota in ' || plan_year || ' on ' || on_day
            from (table funding_quota_sum union all select plan_year, on_day, -given, -concerned from funding_quota_step) both_sides
            group by plan_year, on_day having (sum(given), sum(concerned)) <> (0, 0)
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
        jdbc.sql("select funding_sums_fold() + funding_quota_fold()")
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> differences() {
        return jdbc.sql(DIFFERING).query(String.class).list();
    }

    @Override
    @Transactional
    public long rebuild() {
        long made = jdbc.sql("select funding_sums_rebuild()").query(Long.class).single();
        return made
                + jdbc.sql("select funding_quota_rebuild()").query(Long.class).single(); // from the former
    }
}

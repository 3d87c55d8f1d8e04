package org.shishi.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts every form that was asked or told by a day, one by one, and holds the sums of days against it. */
final class FormCounts {

    private static final String DIFFERENT = """
            with counted as (
                select f.period_id, f.unit_id, count(*) as asked, count(f.report_id) as told,
                       count(*) filter (where f.late or f.report_id is null and r.due_on < :asOf) as late
                from progress_forms(date '2000-01-01', :asOf, :asOf, null) f join reporting_period r on r.id = f.period_id
                group by f.period_id, f.unit_id),
            summed as (select * from progress_form_counts(date '2000-01-01', :asOf, :asOf))
            select period_id || ' of unit ' || unit_id from counted c full join summed s using (period_id, unit_id)
            where (c.asked, c.told, c.late) is distinct from (s.asked, s.told, s.late)""";

    private FormCounts() {}

    static List<String> different(JdbcClient jdbc, LocalDate asOf) {
        return jdbc.sql(DIFFERENT).param("asOf", asOf).query(String.class).list();
    }
}

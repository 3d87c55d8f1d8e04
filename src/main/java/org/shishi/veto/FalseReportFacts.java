package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings of false report (虚报瞒报): somebody looked and found that what was reported is not there. */
@Component
class FalseReportFacts implements VetoFactSource {

    private final JdbcClient jdbc;

    FalseReportFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public VetoSource source() {
        return VetoSource.FINDING;
    }

    @Override
    public List<VetoFact> ofYear(int planYear, LocalDate day) {
        return jdbc.sql("""
                        select f.id, f.unit_id, u.name as unit, f.project_id, p.code, p.title, f.found_on, f.description
                        from finding f join unit u on u.id = f.unit_id join project_now p on p.id = f.project_id
                        where f.plan_year = :year and f.category = 'FALSE_REPORT' and f.found_on <= :day
                        and not register_taken_back(f.import_id) order by f.found_on, f.id""")
                .param("year", planYear)
                .param("day", day)
                .query((row, n) -> new VetoFact(
                        planYear,
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        VetoGround.FALSE_REPORT,
                        VetoSource.FINDING,
                        row.getLong("id"),
                        row.getLong("project_id"),
                        row.getObject("found_on", LocalDate.class),
                        List.of(
                                row.getString("code"),
                                row.getString("title"),
                                row.getObject("found_on", LocalDate.class).toString(),
                                row.getString("description")),
                        "/supervision/findings/" + row.getLong("id")))
                .list();
    }

    @Override
    public Optional<Integer> yearOf(long sourceId) {
        return jdbc.sql("select plan_year from finding where id = ?")
                .param(sourceId)
                .query(Integer.class)
                .optional();
    }
}

package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects that deputies were 不满意 with, by an announced assessment; the lead unit answers for it. */
@Component
class NotSatisfiedFacts implements VetoFactSource {

    private final JdbcClient jdbc;

    NotSatisfiedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public VetoSource source() {
        return VetoSource.ASSESSMENT;
    }

    @Override
    public List<VetoFact> ofYear(int planYear, LocalDate day) {
        return jdbc.sql("""
                        select a.id, r.finding_id, s.lead_unit_id, u.name as unit, s.project_id, s.code, s.title, a.held_on, a.meeting,
                            r.satisfied, r.fairly_satisfied, r.dissatisfied
                        from assessment a join assessment_result r on r.assessment_id = a.id
                        join assessment_subject s on s.assessment_id = a.id and s.number = r.number
                        join unit u on u.id = s.lead_unit_id
                        where a.plan_year = :year and r.grade = 'DISSATISFIED' and a.state = 'ANNOUNCED' and a.held_on <= :day
                        order by a.held_on, r.finding_id""")
                .param("year", planYear)
                .param("day", day)
                .query((row, n) -> new VetoFact(
                        planYear,
                        row.getLong("lead_unit_id"),
                        row.getString("unit"),
                        VetoGround.NOT_SATISFIED,
                        VetoSource.ASSESSMENT,
                        row.getLong("finding_id"),
                        row.getLong("project_id"),
                        row.getObject("held_on", LocalDate.class),
                        List.of(
                                row.getString("code"),
                                row.getString("title"),
                                row.getObject("held_on", LocalDate.class).toString(),
                                row.getString("meeting"),
                                row.getString("satisfied"),
                                row.getString("fairly_satisfied"),
                                row.getString("dissatisfied")),
                        "/assessments/" + row.getLong("id")))
                .list();
    }

    @Override
    public Optional<Integer> yearOf(long sourceId) {
        return jdbc.sql("""
                        select a.plan_year from assessment a join assessment_result r on r.assessment_id = a.id
                        where r.finding_id = ?""").param(sourceId).query(Integer.class).optional();
    }
}

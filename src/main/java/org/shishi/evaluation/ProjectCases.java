package org.shishi.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.policy.Actor;
import org.shishi.project.Field;
import org.shishi.project.Figure;
import org.shishi.project.Light;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.list.LedgerExport;
import org.shishi.project.outcome.Satisfaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The year's projects as they stood on the day, each counted for the unit that leads it. */
@Component
class ProjectCases implements CaseSource {

    private final LedgerExport ledger;
    private final JdbcClient jdbc;

    ProjectCases(LedgerExport ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        var assessed = assessed(year, day);
        var missed = missed(year, day);
        ledger.each(actor, ProjectFilter.of(year, day), List.of(), project -> {
            if (project.standing() != null) {
                judge(project, day, found, assessed.get(project.id()), missed.get(project.id()));
            }
        });
    }

    private record Missed(long project, LocalDate due) {}

    /**
     * The deadlines that another one was decided for, or recorded, once they had passed: they stay missed. What was suspended by then
     * was not to be finished.
     */
    private Map<Long, LocalDate> missed(int year, LocalDate day) {
        return jdbc.sql("""
                        select a.project_id as project, min(a.old_deadline) as due
                        from adjustment a join project p on p.id = a.project_id
                        where p.plan_year = :year and a.state = 'DECIDED' and a.new_deadline is not null and a.decided_on <= :day
                        and greatest(a.decided_on, a.recorded_on) > a.old_deadline
                        and not exists (select from adjustment s where s.project_id = a.project_id and s.state = 'DECIDED'
                            and s.kind = 'SUSPEND' and greatest(s.decided_on, s.recorded_on) <= a.old_deadline)
                        group by a.project_id""").param("year", year).param("day", day).query(Missed.class).list().stream()
                .collect(Collectors.toMap(Missed::project, Missed::due));
    }

    private record Assessed(long project, LocalDate on) {}

    /** On which day the assessment was held by which a project has its grade. */
    private Map<Long, LocalDate> assessed(int year, LocalDate day) {
        return jdbc.sql("""
                        select project_id as project, from_day as "on" from project_grade
                        where plan_year = ? and from_day <= ? and to_day > ?""").params(year, day, day).query(Assessed.class).list().stream()
                .collect(Collectors.toMap(Assessed::project, Assessed::on));
    }

    private static void judge(
            ProjectView project,
            LocalDate day,
            FoundCases found,
            @Nullable LocalDate assessedOn,
            @Nullable LocalDate missed) {
        long unit = project.leadUnit().id();
        var deadline = (LocalDate) Objects.requireNonNull(project.get(Field.DEADLINE));
        var due = missed == null || missed.isAfter(deadline) ? deadline : missed;
        var done = project.standing() == Figure.COMPLETED ? project.completedOn() : null;
        var finished = evidence(project, day, done);
        var open = evidence(project, day, deadline);
        found.judge(PointSource.PROJECT_OVERDUE, unit, project.overdue(), open);
        found.judge(PointSource.RED_LIGHT, unit, project.light().light() == Light.RED, open);
        found.judge(PointSource.YELLOW_LIGHT, unit, project.light().light() == Light.YELLOW, open);
        found.judge(
                PointSource.COMPLETED,
                unit,
                project.standing() == Figure.COMPLETED,
                project.standing() == Figure.COMPLETED ? finished : open);
        found.judge(
                PointSource.COMPLETED_ON_TIME,
                unit,
                done != null && !done.isAfter(due),
                done == null ? open : finished);
        found.judge(PointSource.COMPLETED_LATE, unit, done != null && done.isAfter(due), finished);
        var said = project.satisfaction();
        if (said != null && said != Satisfaction.NOT_ASSESSED) {
            var graded = evidence(project, day, assessedOn);
            found.judge(PointSource.SATISFIED, unit, said == Satisfaction.SATISFIED, graded);
            found.judge(PointSource.DISSATISFIED, unit, said == Satisfaction.DISSATISFIED, graded);
        }
    }

    private static EvaluationCase evidence(ProjectView project, LocalDate day, @Nullable LocalDate heldOn) {
        return new EvaluationCase(
                project.code(),
                heldOn,
                String.valueOf(project.get(Field.TITLE)),
                "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8) + "?year="
                        + project.planYear() + "&asOf=" + day,
                null);
    }
}

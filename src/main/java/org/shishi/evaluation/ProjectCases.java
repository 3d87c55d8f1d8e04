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
        ledger.each(actor, ProjectFilter.of(year, day), List.of(), project -> {
            if (project.standing() != null) {
                judge(project, day, found, assessed.get(project.id()));
            }
        });
    }

    private record Assessed(long project, LocalDate on) {}

    /** On which day the assessment was held by which a project has its grade. */
    private Map<Long, LocalDate> assessed(int year, LocalDate day) {
        return jdbc.sql("""
                        select project_id as project, from_day as "on" from project_grade
                        where plan_year = ? and from_day <= ? and to_day > ?""").params(year, day, day).query(Assessed.class).list().stream()
                .collect(Collectors.toMap(Assessed::project, Assessed::on));
    }

    private static void judge(ProjectView project, LocalDate day, FoundCases found, @Nullable LocalDate assessedOn) {
        long unit = project.leadUnit().id();
        var deadline = (LocalDate) Objects.requireNonNull(project.get(Field.DEADLINE));
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
                done != null && !done.isAfter(deadline),
                done == null ? open : finished);
        found.judge(PointSource.COMPLETED_LATE, unit, done != null && done.isAfter(deadline), finished);
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

package org.shishi.notify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.project.Figure;
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Deadlines: to a clerk those of the projects that the unit leads, to the office how many are overdue in all. */
@Component
@Order(2)
class ProjectsDue implements DueSource {

    private static final int MOST = 50;

    private final Projects projects;
    private final NotifySettings settings;

    ProjectsDue(Projects projects, NotifySettings settings) {
        this.projects = projects;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        var lines = new ArrayList<DueLine>();
        for (int year = day.getYear() - 1; year <= day.getYear(); year++) {
            if (Policy.mayEver(actor, Action.REPORT_FILL) && actor.unitId() != null) {
                var unit = actor.unitId();
                add(lines, actor, filter(year, day, unit, Figure.OVERDUE, null), true);
                add(lines, actor, filter(year, day, unit, null, settings.soonDays()), false);
            } else if (actor.is(Role.COUNTY_OFFICE) || actor.is(Role.INSPECTION_OFFICE)) {
                count(lines, actor, year, day);
            }
        }
        return lines;
    }

    private void add(List<DueLine> lines, Actor actor, ProjectFilter filter, boolean late) {
        projects.find(actor, filter, List.of(), PageRequest.of(0, MOST))
                .forEach(project -> lines.add(line(project, late)));
    }

    private void count(List<DueLine> lines, Actor actor, int year, LocalDate day) {
        long overdue = projects.find(
                        actor, filter(year, day, null, Figure.OVERDUE, null), List.of(), PageRequest.of(0, 1))
                .getTotalElements();
        if (overdue > 0) {
            var link = "/projects?year=" + year + "&timeliness=OVERDUE";
            lines.add(new DueLine(true, "notify.due.overdue", List.of(Integer.toString(year), overdue), null, link));
        }
    }

    private static DueLine line(ProjectView project, boolean late) {
        return new DueLine(
                late,
                "notify.due.project",
                List.of(project.description().title()),
                project.description().deadline(),
                "/projects/" + UriUtils.encodePathSegment(project.code(), StandardCharsets.UTF_8));
    }

    private static ProjectFilter filter(
            int year, LocalDate day, @Nullable Long unit, @Nullable Figure figure, @Nullable Integer within) {
        return new ProjectFilter(
                year,
                day,
                Set.of(),
                null,
                unit,
                null,
                null,
                Set.of(),
                figure,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                within,
                null,
                null,
                ProgressFilter.ALL);
    }
}

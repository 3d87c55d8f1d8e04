package org.shishi.supervision.common;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.TitleSaid;
import org.shishi.shared.text.WrittenCodes;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Finds the project that somebody named by its code, and refuses one of another year unless that was said. */
@Component
public class ProjectFinder {

    private final Projects projects;
    private final Clock clock;

    ProjectFinder(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** Refuses a missing or unknown code and, unless it was said, another year than the record's. */
    public ProjectView find(Actor actor, String code, int planYear, boolean otherYear) {
        var project = byCode(actor, code);
        if (project.planYear() != planYear && !otherYear) {
            throw RuleViolation.at(
                    "otherYear",
                    "supervision.project.year",
                    code,
                    String.valueOf(project.planYear()),
                    String.valueOf(planYear));
        }
        return project;
    }

    @Nullable
    public Long idOrNone(Actor actor, @Nullable String code, int planYear, boolean otherYear) {
        return code == null || code.isBlank()
                ? null
                : find(actor, code.strip(), planYear, otherYear).id();
    }

    /** By its code, which must be one of the year, or else the one project of the year with that title. */
    public Optional<ProjectView> named(Actor actor, int year, String code, String title) {
        var codes = WrittenCodes.forms(List.of(code));
        var fitting = code.isEmpty()
                ? named(actor, year, title)
                : ofYear(actor, year)
                        .filter(project -> codes.contains(project.code()))
                        .toList();
        if (!code.isEmpty() && fitting.isEmpty()) {
            throw new RuleViolation("supervision.project.unknown", code);
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** A slip in a code is another project: the title beside it must be that one's, and no other's. */
    public ProjectView called(Actor actor, ProjectView project, String said) {
        var named = said.isEmpty() ? List.<ProjectView>of() : named(actor, project.planYear(), said);
        boolean other = !named.isEmpty() && named.stream().noneMatch(one -> one.id() == project.id());
        if (other || !TitleSaid.fits(said, project.description().title())) {
            var both = project.code() + "“" + project.description().title() + "”≠“" + said + "”";
            throw new RuleViolation("supervision.project.title", both);
        }
        return project;
    }

    /** All projects of the year with that title. */
    public List<ProjectView> named(Actor actor, int year, String title) {
        var alike = WrittenText.alike(title);
        return ofYear(actor, year)
                .filter(project ->
                        WrittenText.alike(project.description().title()).equals(alike))
                .toList();
    }

    private Stream<ProjectView> ofYear(Actor actor, int year) {
        return projects
                .find(actor, ProjectFilter.of(year, LocalDate.now(clock)), List.of(), Pageable.unpaged())
                .stream();
    }

    /** Refuses a missing and an unknown code. */
    public ProjectView byCode(Actor actor, String code) {
        FieldRules.requireText("project", code);
        try {
            return projects.summary(actor, code, LocalDate.now(clock)).project();
        } catch (Denied unknown) {
            throw RuleViolation.at("project", "supervision.project.unknown", code);
        }
    }
}

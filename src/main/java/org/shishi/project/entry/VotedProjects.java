package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.promise.Kept;
import org.shishi.project.promise.PromiseStore;
import org.shishi.project.promise.Shortfall;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of voted projects what was voted, what is planned now and what is delivered. */
@Service
@Transactional(readOnly = true)
public class VotedProjects {

    private final Projects projects;
    private final PromiseStore promises;

    VotedProjects(Projects projects, PromiseStore promises) {
        this.projects = projects;
        this.promises = promises;
    }

    /** Of one project as of a day; empty where nobody voted for it, or not yet. */
    public Optional<Kept> of(Actor actor, String code, LocalDate asOf) {
        return of(actor, projects.summary(actor, code, asOf).project(), asOf);
    }

    /** The same of one that has been read. */
    public Optional<Kept> of(Actor actor, ProjectView project, LocalDate asOf) {
        return Optional.ofNullable(promises.of(Set.of(project.id())).get(project.id()))
                .filter(voted -> !voted.votedOn().isAfter(asOf))
                .map(voted -> Kept.of(voted, project, delivered(actor, project, asOf), asOf)
                        .missing(missed(project.id(), voted.deadline(), asOf)));
    }

    /** Of what is complete, a result that was told only later is what was delivered. */
    private Plan delivered(Actor actor, ProjectView project, LocalDate asOf) {
        var plan = projects.plan(actor, project, asOf);
        var untold = plan.indicators().stream().anyMatch(one -> one.result() == null);
        return untold && Kept.complete(project)
                ? delivered(
                        plan, promises.toldSince(List.of(project.id()), asOf).getOrDefault(project.id(), List.of()))
                : plan;
    }

    private static Plan delivered(Plan plan, List<Indicator> since) {
        var told = new Plan(since, List.of(), List.of());
        return new Plan(
                plan.indicators().stream()
                        .map(one -> one.result() == null ? one.reaching(told.reached(one)) : one)
                        .toList(),
                plan.sites(),
                plan.milestones());
    }

    /** The voted deadline, or the one to which it was moved before it had passed; a day set or recorded later does not make it kept. */
    private @Nullable LocalDate missed(long project, @Nullable LocalDate voted, LocalDate asOf) {
        var due = voted;
        while (due != null && asOf.isAfter(due)) {
            var then = promises.known(project, due);
            var moved = then.deadline();
            if (moved == null || !moved.isAfter(due)) {
                var stage = then.stage();
                return stage != null && (stage.completed() || stage.halted()) ? null : due;
            }
            due = moved;
        }
        return null;
    }

    /** Refuses to record a project as complete that delivers less than binds on a day ({@code project.voted.short}). */
    public void refuseShort(Actor actor, ProjectView project, LocalDate day) {
        var voted = promises.of(Set.of(project.id())).get(project.id());
        if (voted != null) {
            var plan = projects.plan(actor, project, day);
            DescriptionRules.refuse(voted.bindingOn(day).stream()
                    .flatMap(goal -> Shortfall.of(goal, plan.reached(goal)).stream())
                    .map(lack -> lack.problem(
                            Field.STAGE, project.code(), project.description().title(), day))
                    .toList());
        }
    }

    /** Those of a plan year of which less than voted is promised or delivered, by their codes; few statements for all. */
    public List<Kept> less(Actor actor, int planYear, LocalDate asOf) {
        var less = projects.find(
                actor, ProjectFilter.of(planYear, asOf).lessThanVotedOnes(), List.of(), Pageable.unpaged());
        var ids = less.map(ProjectView::id).toList();
        var voted = promises.of(ids);
        var measured = promises.measured(ids, asOf);
        return less.stream()
                .map(project -> Kept.of(
                        Objects.requireNonNull(voted.get(project.id())),
                        project,
                        new Plan(measured.getOrDefault(project.id(), List.of()), List.of(), List.of()),
                        asOf))
                .toList();
    }
}

package org.shishi.project.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.closing.OpenMatters.Matter;
import org.shishi.project.entry.DecidedChanges;
import org.shishi.project.entry.Projects;
import org.shishi.project.handover.HandoverRecords;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Viewpoint.OfYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes projects (销号): the lead unit or the county office asks, another person of the inspection office confirms. */
@Service
@Transactional
public class Closings {

    private final ClosingRepository closings;
    private final Projects projects;
    private final HandoverRecords records;
    private final OpenMatters matters;
    private final DecidedChanges changes;
    private final ClosingAnnouncer announcer;
    private final Gate gate;
    private final Clock clock;

    Closings(
            ClosingRepository closings,
            Projects projects,
            HandoverRecords records,
            OpenMatters matters,
            DecidedChanges changes,
            ClosingAnnouncer announcer,
            Gate gate,
            Clock clock) {
        this.closings = closings;
        this.projects = projects;
        this.records = records;
        this.matters = matters;
        this.changes = changes;
        this.announcer = announcer;
        this.gate = gate;
        this.clock = clock;
    }

    /** What was asked about a project, the newest first, and what the reader may do now. */
    public record OfProject(ProjectView project, List<ClosingView> all, Set<Action> allowed, List<Matter> matters)
            implements OfYear {

        @Override
        public int planYear() {
            return project.planYear();
        }
    }

    @Transactional(readOnly = true)
    public OfProject ofProject(Actor actor, String code) {
        return ofProject(actor, code, today());
    }

    /** The same as it stood on a day, on which nothing can be done any more where it is past. */
    @Transactional(readOnly = true)
    public OfProject ofProject(Actor actor, String code, LocalDate day) {
        var project = projects.summary(actor, code, day).project();
        var all = closings.findByProjectIdOrderByIdDesc(project.id());
        var shown = ClosingHistory.of(all, project, day);
        if (day.isBefore(today())) {
            return new OfProject(project, shown, Set.of(), List.of());
        }
        boolean waits = shown.stream().anyMatch(ClosingView::waits);
        var allowed = EnumSet.noneOf(Action.class);
        if (!waits && project.stage() == Stage.ACCEPTED) {
            allow(allowed, actor, project, Action.PROJECT_CLOSING_ASK, false);
        } else if (!waits && project.stage() == Stage.CLOSED) {
            allow(allowed, actor, project, Action.PROJECT_REOPENING_ASK, true);
        } else if (waits && all.stream().noneMatch(one -> one.ownOf(actor))) {
            boolean reopens = shown.stream().anyMatch(one -> one.waits() && one.reopens());
            allow(allowed, actor, project, Action.PROJECT_CLOSE, reopens);
        }
        return new OfProject(project, shown, allowed, List.of());
    }

    /** A finished project is opened again by whoever finds it wanting, also by those who had built or accepted it. */
    private void allow(Set<Action> allowed, Actor actor, ProjectView project, Action action, boolean reopens) {
        if ((reopens || !earlier(actor, project))
                && Policy.decide(actor, action, ClosingHistory.subject(project)).allowed()) {
            allowed.add(action);
        }
    }

    /** What waits for the inspection office, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<ClosingView> waiting(Actor actor) {
        gate.list(actor, Action.PROJECT_READ);
        return closings.withProjects(ClosingState.REQUESTED).stream()
                .map(ClosingHistory::row)
                .toList();
    }

    /** What waits for this person to confirm; nothing on a past day, whose desk is for reading. */
    @Transactional(readOnly = true)
    public List<ClosingView> toAnswer(Actor actor, LocalDate day) {
        if (!Policy.mayEver(actor, Action.PROJECT_CLOSE) || day.isBefore(LocalDate.now(clock))) {
            return List.of();
        }
        return closings.withProjectsOfOthers(ClosingState.REQUESTED, actor.answeredFor()).stream()
                .map(ClosingHistory::row)
                .toList();
    }

    /** Lets somebody open the form for it; refuses what would be refused whatever is filled in. */
    @Transactional(readOnly = true)
    public OfProject openForm(Actor actor, String code, Action action) {
        var found = sentForm(actor, code, action);
        switch (action) {
            case PROJECT_CLOSING_ASK -> refuseAsking(actor, found.project());
            case PROJECT_REOPENING_ASK -> refuseReopening(found.project(), false);
            default -> refuseAnswering(actor, found.project());
        }
        return found;
    }

    /** What a form that was sent is about: what stands against it is said on the form. */
    @Transactional(readOnly = true)
    public OfProject sentForm(Actor actor, String code, Action action) {
        var project = project(actor, code);
        gate.read(actor, action, ClosingHistory.subject(project));
        var found = ofProject(actor, code);
        return new OfProject(found.project(), found.all(), found.allowed(), matters.of(project.id()));
    }

    /** Of a project about which nothing is open. */
    public ClosingView ask(Actor actor, String code, String evidence) {
        return ask(actor, code, evidence, "");
    }

    /**
     * Asks to close an accepted project, with what shows that it is finished.
     *
     * @param despite why, where findings or notices about it are still open: {@code project.closing.despite}
     */
    public ClosingView ask(Actor actor, String code, String evidence, String despite) {
        var project = project(actor, code);
        gate.command(actor, Action.PROJECT_CLOSING_ASK, ClosingHistory.subject(project), Map.of("evidence", evidence));
        refuseAsking(actor, project);
        var open = matters.of(project.id());
        var faults = new RuleViolation.Collected();
        if (evidence.isBlank()) {
            faults.add(RuleViolation.at("evidence", "project.closing.evidence"));
        }
        OpenMatters.unexplained(open, despite).ifPresent(faults::add);
        faults.require();
        var why = open.isEmpty() ? "" : despite;
        return announcer.asked(
                project,
                closings.saveAndFlush(new Closing(project.id(), ClosingKind.CLOSE, evidence, why, actor, now())));
    }

    private void refuseAsking(Actor actor, ProjectView project) {
        if (project.stage() != Stage.ACCEPTED) {
            throw new RuleViolation("project.closing.not-accepted", project.stage());
        }
        refuseEarlier(actor, project);
        records.refuseUnready(actor, project);
        refuseWaiting(project);
    }

    /** Asks to open a closed project again, with the reason. */
    public ClosingView askReopening(Actor actor, String code, String reason) {
        return askReopening(actor, code, reason, false);
    }

    /** Asks to open a finished project again, closed or not, because it was looked at and found wanting. */
    public ClosingView askReopeningOfFinished(Actor actor, String code, String reason) {
        return askReopening(actor, code, reason, true);
    }

    private ClosingView askReopening(Actor actor, String code, String reason, boolean lookedAt) {
        var project = project(actor, code);
        gate.command(actor, Action.PROJECT_REOPENING_ASK, ClosingHistory.subject(project), Map.of("reason", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("evidence", "project.reopening.reason");
        }
        refuseReopening(project, lookedAt);
        return announcer.asked(
                project,
                closings.saveAndFlush(new Closing(project.id(), ClosingKind.REOPEN, reason, "", actor, now())));
    }

    private void refuseReopening(ProjectView project, boolean lookedAt) {
        if (lookedAt ? !project.stage().completed() : project.stage() != Stage.CLOSED) {
            var why = lookedAt ? "project.reopening.not-finished" : "project.reopening.not-closed";
            throw new RuleViolation(why, project.stage());
        }
        refuseWaiting(project);
    }

    private void refuseWaiting(ProjectView project) {
        closings.findByProjectIdAndState(project.id(), ClosingState.REQUESTED).ifPresent(one -> {
            throw one.waiting();
        });
    }

    /** Closes the project from today on, or refuses with the reason why not. */
    public ClosingView answer(Actor actor, String code, @Nullable Long looked, boolean agreed, String opinion) {
        var project = project(actor, code);
        gate.command(
                actor,
                Action.PROJECT_CLOSE,
                ClosingHistory.subject(project),
                Map.of("agreed", agreed, "opinion", opinion));
        if (opinion.isBlank()) {
            throw RuleViolation.at("opinion", "project.closing.opinion");
        }
        var closing = refuseAnswering(actor, project);
        LookedAt.unchanged(looked, closing.id());
        if (agreed) {
            return confirm(actor, project, closing, opinion);
        }
        closing.refuse(actor, now(), opinion);
        return announcer.answered(project, closings.saveAndFlush(closing));
    }

    /** Neither confirmed nor returned by whoever asked, or had taken a step before. */
    private Closing refuseAnswering(Actor actor, ProjectView project) {
        var closing = closings.findByProjectIdAndState(project.id(), ClosingState.REQUESTED)
                .orElseThrow(() -> new RuleViolation("project.closing.none"));
        closing.refuseOwn(actor);
        if (closing.kind() == ClosingKind.CLOSE) {
            refuseEarlier(actor, project);
        }
        return closing;
    }

    private ClosingView confirm(Actor actor, ProjectView project, Closing closing, String opinion) {
        boolean closes = closing.kind() == ClosingKind.CLOSE;
        if (closes) {
            records.refuseUnready(actor, project);
        }
        closing.confirm(actor, now(), opinion);
        closings.saveAndFlush(closing);
        var view = announcer.answered(project, closing);
        var on = Objects.requireNonNull(view.closedOn());
        if (closes) {
            changes.close(actor, project.code(), on, announcer.line(view));
        } else {
            changes.reopen(actor, project.code(), on, announcer.line(view));
        }
        return view;
    }

    /** Nobody takes two steps of one project. */
    private void refuseEarlier(Actor actor, ProjectView project) {
        if (is(actor, closings.acceptedBy(project.id()))) {
            throw new RuleViolation("project.closing.accepter", actor.name());
        }
        if (is(actor, closings.completedBy(project.id()))) {
            throw new RuleViolation("project.closing.completer", actor.name());
        }
    }

    private boolean earlier(Actor actor, ProjectView project) {
        return is(actor, closings.completedBy(project.id())) || is(actor, closings.acceptedBy(project.id()));
    }

    private static boolean is(Actor actor, @Nullable Long person) {
        return actor.id() != null && actor.answersFor(person);
    }

    private ProjectView project(Actor actor, String code) {
        return projects.summary(actor, code, LocalDate.now(clock)).project();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

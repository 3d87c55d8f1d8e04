package org.shishi.project.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.file.NewFile;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.VotedProjects;
import org.shishi.project.handover.TellHandover.Acceptance;
import org.shishi.project.ledger.RecordedFrom;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What must be so when a step is told: its order, its evidence, its persons. */
@Component
class HandoverRules {

    private final HandoverRepository handovers;
    private final RecordedFrom recorded;
    private final VotedProjects voted;
    private final Clock clock;

    HandoverRules(HandoverRepository handovers, RecordedFrom recorded, VotedProjects voted, Clock clock) {
        this.voted = voted;
        this.handovers = handovers;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Refuses what must not be told, and says whether the project's stage follows. */
    boolean check(Actor actor, ProjectView project, HandoverStep step, TellHandover told, List<NewFile> evidence) {
        var faults = new RuleViolation.Collected();
        if (told.on().isAfter(LocalDate.now(clock))) {
            faults.add(RuleViolation.at("on", "project.date.future", told.on().toString()));
        }
        if (evidence.isEmpty()) {
            faults.add(RuleViolation.at("file", "project.handover.evidence"));
        }
        faults.check(() -> check(actor, project, step));
        var moves = faults.of(() -> ordered(project, step, told));
        switch (step) {
            case COMPLETION -> faults.check(() -> requireStart(project, told));
            case USE -> use(Objects.requireNonNull(told.use()), faults);
            case ACCEPTANCE -> {
                faults.check(() -> requireReasonForSkipping(project, told));
                accepted(told, Objects.requireNonNull(told.acceptance()), faults);
            }
        }
        faults.require();
        return moves.orElseThrow()
                && (told.acceptance() == null || told.acceptance().conclusion().accepts());
    }

    /** Refuses what cannot be told now, or not by this person, whatever is said. */
    void check(Actor actor, ProjectView project, HandoverStep step) {
        var before = handovers.findByProjectIdOrderById(project.id()).stream()
                .filter(Handover::holds)
                .toList();
        refuseTwice(before, step);
        var stage = project.stage();
        if (stage == Stage.SUSPENDED || stage == Stage.TERMINATED || stage == Stage.CLOSED) {
            throw new RuleViolation("project.handover.stage", step, stage);
        }
        if (step != HandoverStep.COMPLETION) {
            afterCompletion(project, step, before);
        } else if (project.stage().completed()) {
            voted.refuseShort(actor, project, LocalDate.now(clock)); // a stage that is to come is refused by the ledger
        }
        refusePerson(actor, project, step);
    }

    private static void refuseTwice(List<Handover> before, HandoverStep step) {
        before.stream().filter(one -> one.step() == step).findFirst().ifPresent(one -> {
            throw new RuleViolation(
                    "project.handover.already",
                    step,
                    one.told("").by(),
                    one.happenedOn().toString());
        });
    }

    /** Whether the stage is still to come; a stage that is there already, without record, gets one of its own day. */
    private static boolean ordered(ProjectView project, HandoverStep step, TellHandover told) {
        var stage = project.stage();
        var completed = project.completedOn();
        if (step != HandoverStep.COMPLETION && completed != null && told.on().isBefore(completed)) {
            throw RuleViolation.at("on", "project.handover.before", Stage.COMPLETED, completed.toString());
        }
        if (step.ahead(stage)) {
            if (stage.completed() && told.on().isBefore(project.stageSince())) {
                throw RuleViolation.at(
                        "on",
                        "project.handover.before",
                        stage,
                        project.stageSince().toString());
            }
            return true;
        }
        var known = stage == step.stage()
                ? project.stageSince()
                : step == HandoverStep.COMPLETION ? project.completedOn() : null;
        if (known != null && !known.equals(told.on())) {
            throw RuleViolation.at("on", "project.handover.other-day", step, known.toString());
        }
        return false;
    }

    private void afterCompletion(ProjectView project, HandoverStep step, List<Handover> before) {
        var completed = project.completedOn();
        if (!project.stage().completed() || completed == null) {
            throw new RuleViolation("project.handover.early", step, project.stage());
        }
        boolean told = before.stream().anyMatch(one -> one.step() == HandoverStep.COMPLETION);
        if (!told && recorded.asks(completed)) {
            throw new RuleViolation("project.handover.completion-missing", completed.toString());
        }
    }

    private void refusePerson(Actor actor, ProjectView project, HandoverStep step) {
        var other = switch (step) {
            case COMPLETION -> handovers.acceptedBy(project.id());
            case USE -> null;
            case ACCEPTANCE -> handovers.completedBy(project.id());
        };
        if (actor.id() != null && actor.answersFor(other)) {
            throw new RuleViolation("project.handover.person", actor.name(), step);
        }
    }

    private static void use(TellHandover.Use use, RuleViolation.Collected faults) {
        require(faults, "usedBy", use.usedBy(), "project.handover.used-by");
        require(faults, "maintainedBy", use.maintainedBy(), "project.handover.maintained-by");
    }

    private static void accepted(TellHandover told, Acceptance acceptance, RuleViolation.Collected faults) {
        require(faults, "body", acceptance.body(), "project.handover.body");
        require(faults, "members", acceptance.members(), "project.handover.members");
        for (int i = 0; i < acceptance.defects().size(); i++) {
            var defect = acceptance.defects().get(i);
            if (defect.dueOn().isBefore(told.on())) {
                faults.add(RuleViolation.at(
                        TellHandover.Defect.field("dueOn", i),
                        "project.handover.defect.late",
                        defect.description(),
                        told.on().toString()));
            }
        }
        boolean clean = acceptance.conclusion() == AcceptanceConclusion.PASSED;
        if (clean != acceptance.defects().isEmpty()) {
            faults.add(RuleViolation.at(
                    "conclusion",
                    clean ? "project.handover.defects.none" : "project.handover.defects.missing",
                    acceptance.conclusion()));
        }
    }

    /** What nobody told anything of yet is not complete at once: somebody says since when work went on, or why it did not. */
    private static void requireStart(ProjectView project, TellHandover told) {
        var started = told.startedOn();
        if (started != null && started.isAfter(told.on())) {
            throw RuleViolation.at(
                    "startedOn", "project.completed.before-start", told.on().toString(), started.toString());
        }
        if (asksStart(project) && started == null && told.skipped().isBlank()) {
            throw RuleViolation.at("startedOn", "project.handover.start");
        }
    }

    static boolean asksStart(ProjectView project) {
        boolean before = project.stage() == Stage.NOT_STARTED || project.stage() == Stage.PREPARING;
        return before && project.startedOn() == null && project.progress().percent() == null;
    }

    /** Whoever leaves a step out says why. */
    private static void requireReasonForSkipping(ProjectView project, TellHandover told) {
        if (project.stage() == Stage.COMPLETED && told.skipped().isBlank()) {
            throw RuleViolation.at("skipped", "project.handover.skipped");
        }
    }

    private static void require(RuleViolation.Collected faults, String field, @Nullable String text, String missing) {
        if (text == null || text.isBlank()) {
            faults.add(RuleViolation.at(field, missing));
        }
    }

    /** Only the newest step goes back, and an acceptance not by those whom it judges. */
    void checkReturn(Actor actor, ProjectView project, HandoverStep step) {
        if (project.stage() != step.stage()) {
            throw new RuleViolation("project.handover.return.later", step, project.stage());
        }
        if (handovers.closingWaits(project.id())) {
            throw new RuleViolation("project.handover.return.closing");
        }
        if (step == HandoverStep.ACCEPTANCE && isJudged(actor, project)) {
            throw new RuleViolation("project.handover.return.judged", actor.name());
        }
    }

    /** Whether the acceptance is about the work of this person: told complete by it, or by its unit that carries the project out. */
    boolean isJudged(Actor actor, ProjectView project) {
        if (actor.id() != null && actor.answersFor(handovers.completedBy(project.id()))) {
            return true;
        }
        var unit = actor.unitId();
        var description = project.description();
        return unit != null
                && (unit.equals(description.leadUnitId())
                        || description.responsibleUnitIds().contains(unit))
                && handovers.findByProjectIdOrderById(project.id()).stream()
                        .anyMatch(one ->
                                one.step() == HandoverStep.COMPLETION && one.holds() && unit.equals(one.toldUnit()));
    }
}

package org.shishi.adjustment;

import java.time.LocalDate;
import java.util.Set;
import org.shishi.project.DescriptionRules;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Level;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.promise.PromiseStore;
import org.shishi.project.promise.SaidFigures;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** What cannot be asked of a project as it stands, and what cannot be decided about it any more. */
@Component
class AdjustmentRules {

    private final AdjustmentRepository adjustments;
    private final AskedWording wording;
    private final PromiseStore promises;

    AdjustmentRules(AdjustmentRepository adjustments, AskedWording wording, PromiseStore promises) {
        this.wording = wording;
        this.promises = promises;
        this.adjustments = adjustments;
    }

    /** Refuses a request from before the project was adopted, or that its stage or an open one forbids. */
    void check(RequestAdjustment asked, ProjectView project, LocalDate today) {
        var faults = new RuleViolation.Collected();
        faults.check(() -> asked.check(project.description()));
        faults.check(() -> refuseAgainstStage(asked, project.stage()));
        if (asked.kind().rewords() && !asked.to().isBlank()) {
            faults.check(() -> {
                wording.check(asked.kind(), asked.to());
                if (!asksForMore(asked, project)) {
                    AskedWording.refuseSame(asked.kind(), asked.kind().from(project), asked.to());
                }
            });
        }
        if (asked.kind() == AdjustmentKind.ADOPTED_ON) {
            AskedWording.day(asked.to()).ifPresent(day -> faults.check(() -> refuseAdoption(day, project, today)));
        }
        if (asked.newDeadline() != null) {
            faults.check(() -> refuseBeforeStart(asked.newDeadline(), project));
        }
        var adopted = project.description().adoptedOn();
        if (asked.requestedOn().isBefore(adopted)) {
            faults.add(RuleViolation.at("requestedOn", "adjustment.date.early", adopted.toString()));
        }
        if (asked.newDeadline() != null && project.stage().completed()) {
            faults.add(RuleViolation.at("newDeadline", "adjustment.deadline.completed", since(project)));
        }
        faults.check(() -> refuseSecond(asked, project));
        faults.require();
    }

    /** A target may stay in its words where its quantities or its deadline change. */
    private static boolean asksForMore(RequestAdjustment asked, ProjectView project) {
        return asked.kind() == AdjustmentKind.TARGET
                && (!asked.quantities().isEmpty()
                        || asked.newDeadline() != null
                                && !asked.newDeadline()
                                        .equals(project.description().deadline()));
    }

    private static void refuseAgainstStage(RequestAdjustment asked, Stage stage) {
        if (asked.kind() == AdjustmentKind.RESUME && !stage.halted()) {
            throw RuleViolation.at("kind", "project.stage.not-suspended");
        }
        if (asked.kind() != AdjustmentKind.RESUME && stage == Stage.TERMINATED) {
            throw RuleViolation.at("kind", "adjustment.ended");
        }
    }

    /** A vote was held by now, and before what it asks for is due. */
    private static void refuseAdoption(LocalDate day, ProjectView project, LocalDate today) {
        if (day.isAfter(today)) {
            throw RuleViolation.at("to", "adjustment.date.future", day.toString());
        }
        var faults = DescriptionRules.days(project.description().with(Field.ADOPTED_ON, day), project.planYear());
        faults.stream().filter(FieldProblem::isError).findFirst().ifPresent(found -> {
            throw RuleViolation.at("to", found.code(), found.args().toArray());
        });
    }

    private static void refuseBeforeStart(LocalDate deadline, ProjectView project) {
        var started = project.startedOn();
        var from = project.description().adoptedOn();
        if (started != null && started.isAfter(from)) {
            from = started;
        }
        if (deadline.isBefore(from)) {
            throw RuleViolation.at(
                    "newDeadline", "project.deadline.before-start", deadline.toString(), from.toString());
        }
    }

    /** Of what was voted whatever becomes less is major; the government may only increase it or put other words on file. */
    Weight weigh(Adjustment one, ProjectView project) {
        if (one.alwaysMajor()) {
            return Weight.MAJOR;
        }
        if (promises.voted(Set.of(project.id())).isEmpty()) {
            return Weight.OPEN;
        }
        if (postpones(one, project) || one.kind() == AdjustmentKind.LEAD_UNIT && ofTown(project)) {
            return Weight.MAJOR;
        }
        return one.kind().rephrases()
                ? Weight.rewording(
                        SaidFigures.lost(one.kind().from(project), one.to()).orElse(""))
                : Weight.OPEN;
    }

    /** What is put on file as minor is minor still: another one may have been decided meanwhile. */
    void refuseReduction(Adjustment one, ProjectView project) {
        if (!one.major()) {
            weigh(one, project).major(one.kind(), false, one.wordingOnly());
        }
    }

    private static boolean postpones(Adjustment one, ProjectView project) {
        return one.newDeadline() != null
                && one.newDeadline().isAfter(project.description().deadline());
    }

    private static boolean ofTown(ProjectView project) {
        return project.description().level() == Level.TOWNSHIP;
    }

    /** Nothing is decided before it was asked for. */
    void checkDay(Adjustment one, LocalDate decidedOn) {
        if (decidedOn.isBefore(one.requestedOn())) {
            throw RuleViolation.at(
                    "decidedOn", "adjustment.date.unasked", one.requestedOn().toString());
        }
    }

    /** A deadline that was moved, or recorded as moved, after the work was done would hide that it was late. */
    void checkDecided(Adjustment one, LocalDate decidedOn, LocalDate today, ProjectView project) {
        if (one.newDeadline() == null || !project.stage().completed()) {
            return;
        }
        var completed = completedOn(project);
        if (decidedOn.isAfter(completed) || today.isAfter(completed) && one.hidesLateness(completed)) {
            throw RuleViolation.at("decidedOn", "adjustment.deadline.completed", since(project));
        }
    }

    /** Two open ones of a kind, or for two deadlines, would leave open which of them counts. */
    private void refuseSecond(RequestAdjustment asked, ProjectView project) {
        adjustments.ofProject(project.id()).stream()
                .filter(one -> one.state().open())
                .filter(one -> one.kind() == asked.kind() || one.newDeadline() != null && asked.newDeadline() != null)
                .findFirst()
                .ifPresent(one -> {
                    throw RuleViolation.at(
                            "kind",
                            "adjustment.open.same",
                            one.kind(),
                            one.requestedOn().toString());
                });
    }

    private static LocalDate completedOn(ProjectView project) {
        var day = project.completedOn();
        return day == null ? project.stageSince() : day;
    }

    private static String since(ProjectView project) {
        return completedOn(project).toString();
    }
}

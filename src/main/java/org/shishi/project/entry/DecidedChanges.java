package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.Recording;
import org.shishi.project.promise.PromiseStore;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what those entitled to have decided about a project: the only way to change what was voted. */
@Service
@Transactional
public class DecidedChanges {

    private static final String OVERTAKEN = "adjustment.overtaken";

    private final Ledger ledger;
    private final PromiseStore promises;
    private final Gate gate;

    DecidedChanges(Ledger ledger, PromiseStore promises, Gate gate) {
        this.promises = promises;
        this.ledger = ledger;
        this.gate = gate;
    }

    /** Changes what the project is to be, from the day of the decision on. */
    public void describe(Actor actor, String code, UnaryOperator<Description> change, LocalDate on, String decision) {
        change(actor, ledger.get(code, Action.PROJECT_ADJUST), change, UnaryOperator.identity(), on, decision);
    }

    /** Changes target, quantities and deadline together; of a voted project what was decided binds from then on. */
    public void target(Actor actor, String code, DecidedTarget decided, LocalDate on, String decision) {
        var facts = ledger.get(code, Action.PROJECT_ADJUST);
        var before = facts.descriptionOn(on).deadline();
        var until = Objects.requireNonNullElse(decided.deadline(), before);
        if (!promises.voted(Set.of(facts.id())).isEmpty()) {
            decided.quantities()
                    .forEach((indicator, value) -> promises.change(facts.id(), indicator, value, on, decision));
        }
        change(
                actor,
                facts,
                decided::in,
                plan -> until.isAfter(before) ? decided.in(plan).postponed(before, until) : decided.in(plan),
                on,
                decision);
    }

    /** Moves the deadline; out, and the milestones that are not reached yet move by as many days. */
    public void deadline(Actor actor, String code, LocalDate deadline, LocalDate on, String decision) {
        var facts = ledger.get(code, Action.PROJECT_ADJUST);
        var before = facts.descriptionOn(on).deadline();
        change(
                actor,
                facts,
                said -> said.with(Field.DEADLINE, deadline),
                plan -> deadline.isAfter(before) ? plan.postponed(before, deadline) : plan,
                on,
                decision);
    }

    private void change(
            Actor actor,
            ProjectFacts facts,
            UnaryOperator<Description> change,
            UnaryOperator<Plan> replan,
            LocalDate on,
            String decision) {
        var target = change.apply(facts.descriptionOn(on));
        gate.command(
                actor,
                Action.PROJECT_ADJUST,
                facts.resource(),
                Map.of("new", target.inTrail(), "on", on.toString(), "decision", decision));
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.ADJUST, decision);
        describe(facts, target, on, recording);
        facts.plan(replan.apply(facts.planOn(on)), on, recording);
        for (var later : facts.planDaysAfter(on)) {
            facts.plan(replan.apply(facts.planOn(later)), later, recording);
        }
        ledger.writeDecided(facts);
    }

    /** What was told of later days follows, unless it says something else of that very field: then it is refused. */
    private static void describe(ProjectFacts facts, Description target, LocalDate on, Recording recording) {
        var before = facts.descriptionOn(on);
        var changed = Field.described().stream()
                .filter(field -> !Objects.equals(before.get(field), target.get(field)))
                .toList();
        facts.describe(target, on, recording);
        for (var later : facts.descriptionDaysAfter(on)) {
            var said = facts.descriptionOn(later);
            for (var field : changed) {
                if (!Objects.equals(said.get(field), before.get(field))) {
                    throw RuleViolation.at("decidedOn", OVERTAKEN, later.toString());
                }
                said = said.with(field, target.get(field));
            }
            facts.describe(said, later, recording);
        }
    }

    /** Suspends, resumes or ends it on the day of the decision; nothing where that stage holds already. */
    public void stage(Actor actor, String code, Stage stage, LocalDate on, String decision) {
        var facts = ledger.get(code, Action.PROJECT_ADJUST);
        gate.command(
                actor,
                Action.PROJECT_ADJUST,
                facts.resource(),
                Map.of("stage", stage, "on", on.toString(), "decision", decision));
        if (facts.stage() == stage) {
            return;
        }
        facts.steps().after(on).ifPresent(later -> {
            throw RuleViolation.at("decidedOn", OVERTAKEN, later.toString());
        });
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.ADJUST, decision);
        facts.stage(steps -> steps.move(stage, on), recording);
        ledger.writeDecided(facts);
    }

    /** Closes it, once two persons have said so; without their record the database refuses. */
    public void close(Actor actor, String code, LocalDate on, String record) {
        var facts = ledger.get(code, Action.PROJECT_CLOSE);
        gate.read(actor, Action.PROJECT_CLOSE, facts.resource());
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.CLOSE, record);
        facts.stage(steps -> steps.move(Stage.CLOSED, on), recording);
        ledger.write(facts);
    }

    /** Opens a closed project again: work goes on from that day. Two persons have decided so, whose record says who and why. */
    public void reopen(Actor actor, String code, LocalDate on, String record) {
        var facts = ledger.get(code, Action.PROJECT_CLOSE);
        gate.read(actor, Action.PROJECT_CLOSE, facts.resource());
        ledger.hold(facts);
        var recording = ledger.record(actor, LedgerCommand.REOPEN, record);
        facts.stage(steps -> steps.move(Stage.UNDER_WAY, on), recording);
        facts.progress(Progress.NONE, on, recording); // what was reached counts no more; what is so now is to be told
        ledger.writeRecorded(facts);
    }

    /** Goes on where a suspended or ended project had stopped. */
    public void resume(Actor actor, String code, LocalDate on, String decision) {
        var left = ledger.get(code, Action.PROJECT_ADJUST).steps().left();
        if (left == null) {
            throw RuleViolation.at("kind", "project.stage.not-suspended");
        }
        stage(actor, code, left, on, decision);
    }
}

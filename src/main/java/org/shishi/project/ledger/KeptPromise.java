package org.shishi.project.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.Shortfall;

/**
 * Whether what a command tells of a voted project keeps what was voted: what the vote locks stays, the project neither pauses nor
 * ends, no plan lowers it or asks for another quantity than was decided later, and on no day does it count as complete with less than it delivered. What was so before the command is not its fault.
 */
final class KeptPromise {

    static final String LOWERED = "project.voted.lowered";
    static final String DECIDED = "project.voted.decided";

    private static final BigDecimal COMPLETE = new BigDecimal(100);

    private final Promise promise;
    private final ProjectFacts facts;

    KeptPromise(Promise promise, ProjectFacts facts) {
        this.promise = promise;
        this.facts = facts;
    }

    /** Cheap, and enough to leave most projects alone: whether anything told anew could break what was voted. */
    static boolean inQuestion(ProjectFacts facts) {
        return !facts.plans().added().isEmpty()
                || !facts.states().added().isEmpty()
                || !facts.stages().added().isEmpty()
                || facts.progress().added().stream().anyMatch(told -> full(told.value()));
    }

    Optional<FieldProblem> broken() {
        return locked().or(this::halted).or(this::redecided).or(this::less);
    }

    /** What nobody may do, whoever has decided it. */
    Optional<FieldProblem> less() {
        return Stream.of(lowered(), lessReached(), completed(), full())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<FieldProblem> locked() {
        return facts.states().added().stream()
                .flatMap(told -> facts.states().before(told).stream()
                        .flatMap(before -> Promises.locked(facts, promise, before, told.value()).stream()))
                .findFirst();
    }

    /** Pauses, ends, or goes on again: on some day it stands still where it did not before, or the other way round. */
    private Optional<FieldProblem> halted() {
        var before = new StageSteps(facts.stages().before());
        var after = facts.steps();
        return facts.stages().added().stream()
                .map(told -> new Turn(before.on(told.validOn()), after.on(told.validOn())))
                .filter(turn -> turn.from() != turn.to())
                .filter(turn -> turn.from().halted() || turn.to().halted())
                .findFirst()
                .map(turn -> Promises.locked(facts, Field.STAGE));
    }

    private record Turn(Stage from, Stage to) {}

    /** A plan that asks for another quantity than was decided: what a body has decided, more or less, it alone changes again. */
    private Optional<FieldProblem> redecided() {
        for (var told : facts.plans().added()) {
            var before = facts.plans().before(told).orElse(Plan.EMPTY);
            for (var voted : promise.indicators()) {
                var asked = quantity(told.value(), voted).map(Indicator::value).orElse(null);
                var then = quantity(before, voted).map(Indicator::value).orElse(null);
                var change = promise.changeOf(voted.name(), told.validOn()).orElse(null);
                if (change != null
                        && asked != null
                        && differ(asked, change.value())
                        && (then == null || differ(asked, then))) {
                    return Optional.of(FieldProblem.error(
                            Field.INDICATORS,
                            DECIDED,
                            voted.name(),
                            plain(change.value()),
                            voted.unit(),
                            change.decision()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) != 0;
    }

    /** A plan that asks for less than binds, and for less than the plan before. */
    private Optional<FieldProblem> lowered() {
        for (var told : facts.plans().added()) {
            var before = facts.plans().before(told).orElse(Plan.EMPTY);
            for (var voted : promise.bindingOn(told.validOn())) {
                var asked = quantity(told.value(), voted);
                if (lacks(voted, asked) && worse(voted, asked, quantity(before, voted))) {
                    var day = told.validOn().toString();
                    return Optional.of(FieldProblem.error(
                            Field.INDICATORS, LOWERED, voted.name(), plain(voted.value()), voted.unit(), day));
                }
            }
        }
        return Optional.empty();
    }

    /** What a plan asks of a goal: none where it is not there, or is measured otherwise. */
    private static Optional<Indicator> quantity(Plan plan, Indicator voted) {
        return plan.indicators().stream().filter(voted::sameMeasure).findFirst();
    }

    private static boolean lacks(Indicator voted, Optional<Indicator> asked) {
        return asked.isEmpty()
                || voted.value() != null
                        && (asked.get().value() == null
                                || Promise.easier(voted.direction(), asked.get().value(), voted.value()));
    }

    private static boolean worse(Indicator voted, Optional<Indicator> asked, Optional<Indicator> before) {
        if (before.isEmpty() || asked.isEmpty()) {
            return before.isPresent();
        }
        var now = asked.get().value();
        var then = before.get().value();
        return then != null && (now == null || Promise.easier(voted.direction(), now, then));
    }

    /** A plan that tells of less reached, of a project that counts as complete. */
    private Optional<FieldProblem> lessReached() {
        for (var told : facts.plans().added()) {
            if (completeOn(told.validOn())) {
                var before = facts.plans().before(told).orElse(Plan.EMPTY);
                for (var voted : binding(told.validOn())) {
                    var now = lacking(voted, told.value());
                    var then = lacking(voted, before);
                    if (now.isPresent() && (then.isEmpty() || more(now.get(), then.get()))) {
                        return now.map(lack -> tooLittle(Field.INDICATORS, lack, told.validOn()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean more(Shortfall now, Shortfall then) {
        return now.missing().compareTo(then.missing()) > 0;
    }

    private Optional<FieldProblem> completed() {
        var before = new StageSteps(facts.stages().before());
        return facts.stages().added().stream()
                .filter(told -> told.value().completed() && before.on(told.validOn()) != told.value())
                .flatMap(told -> tooLittle(Field.STAGE, told.validOn()).stream())
                .findFirst();
    }

    private Optional<FieldProblem> full() {
        return facts.progress().added().stream()
                .filter(told -> full(told.value())
                        && !facts.progress()
                                .before(told)
                                .filter(KeptPromise::full)
                                .isPresent())
                .flatMap(told -> tooLittle(Field.PERCENT, told.validOn()).stream())
                .findFirst();
    }

    private static boolean full(@Nullable Progress progress) {
        return progress != null
                && progress.percent() != null
                && progress.percent().compareTo(COMPLETE) >= 0;
    }

    private boolean completeOn(LocalDate day) {
        return facts.steps().on(day).completed()
                || facts.progress().on(day).filter(KeptPromise::full).isPresent();
    }

    private Optional<FieldProblem> tooLittle(Field field, LocalDate day) {
        return telling(day).stream()
                .flatMap(plan -> binding(day).stream().flatMap(voted -> lacking(voted, plan).stream()))
                .findFirst()
                .map(lack -> tooLittle(field, lack, day));
    }

    /** What tells of the results of a day: those of the day, or the first told after it, and all told while it stays complete. */
    private List<Plan> telling(LocalDate day) {
        var telling = new ArrayList<Plan>();
        for (var told : facts.plans().facts()) {
            if (told.validOn().isAfter(day) && completeOn(told.validOn())) {
                telling.add(told.value());
            }
        }
        boolean ofTheDay =
                facts.plans().facts().stream().anyMatch(told -> told.validOn().equals(day));
        if (ofTheDay || telling.isEmpty()) {
            telling.add(0, facts.planOn(day));
        }
        return telling;
    }

    /** What was voted; of a project whose ballot named no indicators, what its plan names. */
    private List<Indicator> binding(LocalDate day) {
        return promise.indicators().isEmpty() ? facts.planOn(day).indicators() : promise.bindingOn(day);
    }

    private Optional<Shortfall> lacking(Indicator voted, Plan plan) {
        var reached = quantity(plan, voted).map(Indicator::result).orElse(null);
        return reached == null && promise.indicators().isEmpty() ? Optional.empty() : Shortfall.of(voted, reached);
    }

    private FieldProblem tooLittle(Field field, Shortfall lack, LocalDate day) {
        return lack.problem(field, facts.code(), facts.descriptionOn(day).title(), day);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}

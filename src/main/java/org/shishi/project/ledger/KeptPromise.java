package org.shishi.project.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** The first thing that is broken; of quantities all that are short. */
    List<FieldProblem> broken() {
        return locked().or(this::halted).or(this::redecided).map(List::of).orElseGet(this::less);
    }

    /** What nobody may do, whoever has decided it. */
    List<FieldProblem> less() {
        return Stream.of(lowered(), lessReached(), completed(), full())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
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
    private List<FieldProblem> lowered() {
        return ofFirstDay(told -> {
            var before = facts.plans().before(told).orElse(Plan.EMPTY);
            return promise.bindingOn(told.validOn()).stream()
                    .filter(voted -> lacks(voted, quantity(told.value(), voted))
                            && worse(voted, quantity(told.value(), voted), quantity(before, voted)))
                    .map(voted -> FieldProblem.error(
                            Field.INDICATORS,
                            LOWERED,
                            voted.name(),
                            plain(voted.value()),
                            voted.unit(),
                            told.validOn().toString()))
                    .toList();
        });
    }

    /** Of the first plan told anew with which something is wrong, all that is. */
    private List<FieldProblem> ofFirstDay(Function<Fact<Plan>, List<FieldProblem>> wrong) {
        return facts.plans().added().stream()
                .map(wrong)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
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
    private List<FieldProblem> lessReached() {
        return ofFirstDay(told -> {
            if (!completeOn(told.validOn())) {
                return List.of();
            }
            var before = facts.plans().before(told).orElse(Plan.EMPTY);
            return binding(told.validOn()).stream()
                    .flatMap(voted -> lacking(voted, told.value())
                            .filter(now -> lacking(voted, before)
                                    .filter(then -> !more(now, then))
                                    .isEmpty())
                            .stream())
                    .map(lack -> tooLittle(Field.INDICATORS, lack, told.validOn()))
                    .toList();
        });
    }

    private static boolean more(Shortfall now, Shortfall then) {
        return now.missing().compareTo(then.missing()) > 0;
    }

    private List<FieldProblem> completed() {
        var before = new StageSteps(facts.stages().before());
        return facts.stages().added().stream()
                .filter(told -> told.value().completed() && before.on(told.validOn()) != told.value())
                .map(told -> tooLittle(Field.STAGE, told.validOn()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<FieldProblem> full() {
        return facts.progress().added().stream()
                .filter(told -> full(told.value())
                        && !facts.progress()
                                .before(told)
                                .filter(KeptPromise::full)
                                .isPresent())
                .map(told -> tooLittle(Field.PERCENT, told.validOn()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
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

    private List<FieldProblem> tooLittle(Field field, LocalDate day) {
        return telling(day).stream()
                .map(plan -> binding(day).stream()
                        .flatMap(voted -> lacking(voted, plan).stream())
                        .map(lack -> tooLittle(field, lack, day))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What tells of the results of a day: those of the day, or the first told after it, and all told while it stays complete. */
    private List<Plan> telling(LocalDate day) {
        var telling = new ArrayList<Plan>();
        for (var told : facts.plans().facts()) {
            if (told.validOn().isAfter(day) && completeOn(told.validOn()) && tellsResults(told)) {
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

    /** Whether a plan tells what was reached, or only of another quantity to be reached. */
    private boolean tellsResults(Fact<Plan> told) {
        var before = facts.plans().before(told).orElse(Plan.EMPTY);
        return Stream.concat(told.value().indicators().stream(), before.indicators().stream())
                .anyMatch(one -> !Objects.equals(told.value().reached(one), before.reached(one)));
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

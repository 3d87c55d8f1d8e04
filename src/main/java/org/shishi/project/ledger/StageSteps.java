package org.shishi.project.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;

/**
 * The stages of one project in order of their days, tried out before any of it is recorded: a stage told today may hold
 * since last month, and must fit what came before and after.
 */
public final class StageSteps {

    private static final Set<Stage> WITH_RECORD = EnumSet.of(Stage.IN_USE, Stage.ACCEPTED, Stage.CLOSED);

    /** One stage from a day on; without a fact it is new. */
    private record Step(LocalDate on, Stage stage, @Nullable Fact<Stage> fact) {

        Step anew() {
            return new Step(on, stage, null);
        }
    }

    private final List<Step> steps = new ArrayList<>();

    public StageSteps(FactLine<Stage> line) {
        line.facts().forEach(fact -> steps.add(new Step(fact.validOn(), fact.value(), fact)));
    }

    /** The stage at the end of a day; before the first day nothing had begun. */
    public Stage on(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Step::stage)
                .orElse(Stage.NOT_STARTED);
    }

    /** What was so at the end of a day. */
    StageSteps until(LocalDate day) {
        steps.removeIf(step -> step.on().isAfter(day));
        return this;
    }

    /** When work began, or none; a completed project that is opened again did not begin then. */
    @Nullable
    public LocalDate startedOn() {
        return steps.stream()
                .filter(step -> step.stage() == Stage.UNDER_WAY || step.stage().completed())
                .findFirst()
                .filter(step -> step.stage() == Stage.UNDER_WAY)
                .map(Step::on)
                .orElse(null);
    }

    @Nullable
    public LocalDate completedOn() {
        return steps.stream()
                .filter(step -> step.stage() == Stage.COMPLETED)
                .reduce((earlier, later) -> later)
                .map(Step::on)
                .orElse(null);
    }

    /**
     * Enters the stage on a day, after whatever else is told of that day; refuses one that holds already: {@code
     * project.stage.already}, or one of completion before work began: {@code project.completed.before-start}.
     */
    public void move(Stage stage, LocalDate on) {
        if (!steps.isEmpty() && on(on) == stage) {
            throw RuleViolation.at("stage", "project.stage.already", stage, on.toString());
        }
        var started = startedOn();
        if (stage.completed() && started != null && on.isBefore(started)) {
            throw RuleViolation.at("on", "project.completed.before-start", on.toString(), started.toString());
        }
        int place = (int) steps.stream().filter(step -> !step.on().isAfter(on)).count();
        steps.add(place, new Step(on, stage, null));
    }

    /** Refuses a day before another stage that cannot follow: {@code project.handover.still}. */
    public void refuseLater(Stage stage, LocalDate on) {
        steps.stream()
                .filter(step -> step.on().isAfter(on))
                .findFirst()
                .filter(step -> !stage.canBecome(step.stage(), null))
                .ifPresent(step -> {
                    throw RuleViolation.at(
                            "on", "project.handover.still", step.on().toString(), step.stage(), stage);
                });
    }

    /** Takes back the newest stage, which must be that one: {@code project.handover.none}. */
    public void takeBack(Stage stage) {
        if (steps.isEmpty() || steps.get(steps.size() - 1).stage() != stage) {
            throw new RuleViolation("project.handover.none", stage);
        }
        steps.remove(steps.size() - 1);
    }

    /** Says when work began, correcting what was said before. */
    public void started(LocalDate on) {
        correct(Stage.UNDER_WAY, startedOn(), on);
    }

    /** Says when the project was completed, correcting what was said before. */
    public void completed(LocalDate on) {
        correct(Stage.COMPLETED, completedOn(), on);
    }

    private void correct(Stage stage, @Nullable LocalDate before, LocalDate on) {
        if (on.equals(before) || before == null && told(stage, on)) {
            return;
        }
        steps.removeIf(step -> step.stage() == stage && step.on().equals(before));
        while (!steps.isEmpty() && notBegun(steps.get(0)) && !steps.get(0).on().isBefore(on)) {
            steps.remove(0);
        }
        insertInCourse(stage, on);
    }

    private boolean told(Stage stage, LocalDate on) {
        return steps.stream()
                .anyMatch(step -> step.stage() == stage && step.on().equals(on));
    }

    private static boolean notBegun(Step step) {
        return step.stage() == Stage.NOT_STARTED || step.stage() == Stage.PREPARING;
    }

    /** Of one day, the stages follow the course of life; what then comes after the new one is recorded anew, after it. */
    private void insertInCourse(Stage stage, LocalDate on) {
        int place = 0;
        while (place < steps.size() && comesBefore(steps.get(place), stage, on)) {
            place++;
        }
        steps.add(place, new Step(on, stage, null));
        for (int i = place + 1; i < steps.size() && steps.get(i).on().equals(on); i++) {
            steps.set(i, steps.get(i).anew());
        }
    }

    private static boolean comesBefore(Step step, Stage stage, LocalDate on) {
        boolean course = step.stage().ordinal() <= Stage.CLOSED.ordinal()
                && stage.ordinal() <= Stage.CLOSED.ordinal()
                && step.stage().ordinal() > stage.ordinal();
        return step.on().isBefore(on) || (step.on().equals(on) && !course);
    }

    /** The stages that one person may enter next. */
    public List<Stage> next() {
        return next(steps.stream().map(Step::stage).toList());
    }

    /**
     * The stages that one person may enter next: those of the table of transitions, but for those that have a form of their own.
     *
     * @param course the stages that there were, in order
     * @param voted whether only an adjustment lets it pause, end or go on
     */
    public static List<Stage> next(List<Stage> course, boolean voted) {
        var next = next(course);
        if (!voted) {
            return next;
        }
        return course.isEmpty() || course.get(course.size() - 1).halted()
                ? List.of()
                : next.stream().filter(stage -> !stage.halted()).toList();
    }

    private static List<Stage> next(List<Stage> course) {
        var last = course.isEmpty() ? null : course.get(course.size() - 1);
        var suspendedFrom = left(course);
        return last == null || last == Stage.CLOSED || last == Stage.TERMINATED
                ? List.of()
                : Arrays.stream(Stage.values())
                        .filter(stage -> !WITH_RECORD.contains(stage) && last.canBecome(stage, suspendedFrom))
                        .toList();
    }

    /** The stage that a suspended or ended project left, and to which it returns; none where it has not been left. */
    @Nullable
    public Stage left() {
        return on(LocalDate.MAX).halted() ? left(steps.stream().map(Step::stage).toList()) : null;
    }

    @Nullable
    private static Stage left(List<Stage> course) {
        Stage left = null;
        for (var stage : course) {
            left = stage.halted() ? left : stage;
        }
        return left;
    }

    /** Whether a later stage than that of the day is told. */
    public Optional<LocalDate> after(LocalDate day) {
        return steps.stream().map(Step::on).filter(on -> on.isAfter(day)).findFirst();
    }

    /** Refuses a step that the table of transitions does not know: {@code project.stage.illegal}. */
    public void check() {
        Stage before = null;
        Stage left = null;
        for (var step : steps) {
            if (before != null && before != step.stage() && !before.canBecome(step.stage(), left)) {
                throw RuleViolation.at(
                        "stage",
                        "project.stage.illegal",
                        before,
                        step.stage(),
                        step.on().toString());
            }
            if (!step.stage().halted()) {
                left = step.stage();
            }
            before = step.stage();
        }
    }

    /** Brings the facts in line: withdraws those that are corrected, and records the new ones in order. */
    void settle(FactLine<Stage> line, long projectId, Recording recording) {
        var gone = line.facts().stream()
                .filter(fact -> steps.stream().noneMatch(step -> step.fact() == fact))
                .toList();
        gone.forEach(fact -> line.withdraw(fact, recording.id()));
        var added = steps.stream().filter(step -> step.fact() == null).toList();
        for (var step : added) {
            line.add(recording.keep(new StageFact(projectId, step.on(), recording.id(), step.stage())));
        }
    }
}

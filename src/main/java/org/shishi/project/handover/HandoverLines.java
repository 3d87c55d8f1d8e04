package org.shishi.project.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.springframework.stereotype.Component;

/** The steps of a project as its page shows them: each done, without record, left out or to come, and what the reader may do. */
@Component
public class HandoverLines {

    private final HandoverRecords records;
    private final HandoverRepository handovers;
    private final HandoverRules rules;
    private final Clock clock;

    HandoverLines(HandoverRecords records, HandoverRepository handovers, HandoverRules rules, Clock clock) {
        this.clock = clock;
        this.records = records;
        this.handovers = handovers;
        this.rules = rules;
    }

    /** What has become of a step. */
    public enum Mark {
        RECORDED("done"),
        /** The stage is known from a sheet or a report. */
        UNRECORDED("idle"),
        SKIPPED("idle"),
        AHEAD("wait");

        private final String tone;

        Mark(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * One step.
     *
     * @param on its day, where it is known
     * @param record none where nobody told it
     * @param skipped why it was left out
     */
    public record Line(
            HandoverStep step,
            Mark mark,
            @Nullable LocalDate on,
            @Nullable HandoverView record,
            String skipped,
            boolean mayTell,
            boolean mayReturn) {

        Line toRead() {
            return new Line(step, mark, on, record, skipped, false, false);
        }
    }

    /** All steps in order, and below them what does not hold any more. */
    public record Lines(List<Line> lines, List<HandoverView> past) {

        /** What an acceptance found stays to be put right, also where the acceptance was returned. */
        public boolean openDefects() {
            return lines.stream()
                            .anyMatch(line ->
                                    line.record() != null && line.record().openDefects())
                    || past.stream().anyMatch(HandoverView::openDefects);
        }
    }

    public Lines of(Actor actor, ProjectView project) {
        return of(actor, project, LocalDate.now(clock));
    }

    /** The same of a project as it stood on a day: the steps that held then; of a past day there is nothing to do. */
    public Lines of(Actor actor, ProjectView project, LocalDate day) {
        var told = records.of(actor, project, day);
        boolean past = day.isBefore(LocalDate.now(clock));
        var lines = Arrays.stream(HandoverStep.values())
                .map(step -> line(actor, project, step, told))
                .map(line -> past ? line.toRead() : line)
                .toList();
        return new Lines(lines, told.stream().filter(one -> !one.holds()).toList());
    }

    private Line line(Actor actor, ProjectView project, HandoverStep step, List<HandoverView> told) {
        var stage = project.stage();
        var record = holding(told, step);
        var acceptance = holding(told, HandoverStep.ACCEPTANCE);
        var skipped = step == HandoverStep.USE && record == null && acceptance != null
                ? acceptance.said().skipped()
                : "";
        var mark = record != null
                ? Mark.RECORDED
                : !stage.completed() || step.ahead(stage)
                        ? Mark.AHEAD
                        : skipped.isEmpty() ? Mark.UNRECORDED : Mark.SKIPPED;
        return new Line(
                step,
                mark,
                record == null ? known(project, step) : record.on(),
                record,
                skipped,
                record == null
                        && inTurn(stage, step)
                        && may(actor, project, step.action())
                        && !twice(actor, project, step),
                record != null
                        && stage == step.stage()
                        && may(actor, project, Action.PROJECT_HANDOVER_RETURN)
                        && !handovers.closingWaits(project.id())
                        && (step != HandoverStep.ACCEPTANCE || !rules.isJudged(actor, project)));
    }

    private static @Nullable HandoverView holding(List<HandoverView> told, HandoverStep step) {
        return told.stream()
                .filter(one -> one.step() == step && one.holds())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate known(ProjectView project, HandoverStep step) {
        if (step == HandoverStep.COMPLETION) {
            return project.completedOn();
        }
        return project.stage() == step.stage() ? project.stageSince() : null;
    }

    /** Whether it is this step that comes next, or the stage that is there lacks its record. */
    private static boolean inTurn(Stage stage, HandoverStep step) {
        return switch (step) {
            case COMPLETION -> stage.ordinal() <= Stage.ACCEPTED.ordinal();
            case USE -> stage == Stage.COMPLETED || stage == Stage.IN_USE;
            case ACCEPTANCE -> stage == Stage.COMPLETED || stage == Stage.IN_USE || stage == Stage.ACCEPTED;
        };
    }

    private boolean twice(Actor actor, ProjectView project, HandoverStep step) {
        var other = switch (step) {
            case COMPLETION -> project.stage() == Stage.ACCEPTED ? handovers.acceptedBy(project.id()) : null;
            case USE -> null;
            case ACCEPTANCE -> handovers.completedBy(project.id());
        };
        return actor.id() != null && actor.answersFor(other);
    }

    private static boolean may(Actor actor, ProjectView project, Action action) {
        return Policy.decide(actor, action, project.description().resource(project.code(), project.stage()))
                .allowed();
    }
}

package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.FieldProblem;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.Recording;
import org.shishi.project.ledger.StageSteps;
import org.shishi.shared.RuleViolation;

/**
 * What one row of a sheet means for its project, ready to be recorded where no finding is an error.
 *
 * @param stageOn the day on which the stage was entered, where a person has said it
 */
public record Draft(
        String code,
        int planYear,
        @Nullable Description description,
        @Nullable Stage stage,
        @Nullable LocalDate stageOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate forecast,
        @Nullable Progress progress,
        @Nullable Plan plan,
        List<FieldProblem> findings) {

    boolean refused() {
        return description == null || findings.stream().anyMatch(FieldProblem::isError);
    }

    /** What the row says of stages, by the days of their own; the stage of today's word holds on the sheet's day. */
    void stages(StageSteps steps, LocalDate day) {
        if (startedOn != null) {
            steps.started(startedOn);
        }
        if (completedOn != null) {
            steps.completed(completedOn);
        }
        if (stageOn != null) {
            enter(steps, stageOn, day);
            return;
        }
        if (stage == null
                || steps.on(day) == stage
                || (stage == Stage.COMPLETED && steps.on(day).completed())) {
            return;
        }
        if (stage.completed() && !steps.on(day).completed()) {
            steps.completed(day);
        }
        if (steps.on(day) != stage) {
            steps.move(stage, day);
        }
    }

    /** As on the page of one project: no stage in between is guessed; where it holds already nothing happens. */
    private void enter(StageSteps steps, LocalDate on, LocalDate day) {
        if (stage == null || steps.on(day) == stage) {
            return;
        }
        steps.move(stage, on);
        if (steps.on(day) != stage) {
            throw RuleViolation.at("stage", "project.stage.illegal", steps.on(day), stage, on.toString());
        }
    }

    void record(ProjectFacts facts, LocalDate day, Recording recording) {
        if (description != null) {
            facts.describe(description, day, recording);
        }
        facts.stage(steps -> stages(steps, day), recording);
        if (forecast != null && !facts.forecasts().on(day).equals(Optional.of(forecast))) {
            facts.forecast(forecast, day, recording);
        }
        if (progress != null && !facts.progress().on(day).equals(Optional.of(progress))) {
            facts.progress(progress, day, recording);
        }
        if (plan != null) {
            facts.plan(plan, day, recording);
        }
    }
}

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

/** What one row of a sheet means for its project, ready to be recorded where no finding is an error. */
public record Draft(
        String code,
        int planYear,
        @Nullable Description description,
        @Nullable Stage stage,
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

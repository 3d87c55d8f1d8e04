package org.shishi.project.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.Finding;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.project.ledger.Dossier;
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
        List<Finding> findings) {

    boolean refused() {
        return description == null || findings.stream().anyMatch(Finding::isError);
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

    void record(Dossier dossier, LocalDate day, Recording recording) {
        if (description != null) {
            dossier.describe(description, day, recording);
        }
        dossier.stage(steps -> stages(steps, day), recording);
        if (forecast != null && !dossier.forecasts().on(day).equals(Optional.of(forecast))) {
            dossier.forecast(forecast, day, recording);
        }
        if (progress != null && !dossier.progress().on(day).equals(Optional.of(progress))) {
            dossier.progress(progress, day, recording);
        }
        if (plan != null) {
            dossier.plan(plan, day, recording);
        }
    }
}

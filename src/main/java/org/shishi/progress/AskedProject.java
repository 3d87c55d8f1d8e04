package org.shishi.progress;

import java.time.LocalDate;
import org.shishi.period.ReportingPeriodView;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;

/**
 * Of what periods a project is reported, on the form as in a sheet.
 *
 * @param since since when it is at its stage; where it is completed, the day of completion
 */
public record AskedProject(String code, int planYear, LocalDate adoptedOn, Stage stage, LocalDate since) {

    /** Refuses a period that has not begun, and a project that was not adopted then, or was finished or left off before it. */
    public void refuse(ReportingPeriodView period, LocalDate today, boolean reported) {
        if (!period.begunBy(today)) {
            throw new RuleViolation(
                    "report.period.not-begun", period.name(), period.firstDay().toString());
        }
        if (planYear > period.year() || adoptedOn.isAfter(period.lastDay())) {
            throw new RuleViolation("report.not-yet", code, period.name());
        }
        boolean left = stage.completed() || stage == Stage.SUSPENDED || stage == Stage.TERMINATED;
        if (!reported && left && since.isBefore(period.firstDay())) {
            throw new RuleViolation("report.not-asked", code, stage, since.toString());
        }
    }
}

package org.shishi.project.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Stage;
import org.shishi.project.ledger.FactLine;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.StageSteps;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;

/** What must be right, or looks doubtful, about the dates, stage, percent and forecast that a row of a sheet tells. */
final class FactRules {

    /** Nobody closes a project alone: neither on its page nor for many at once nor by a sheet. */
    static final String CLOSED_BY_TWO = "project.closing.two-persons";

    private static final BigDecimal FULL = new BigDecimal(100);
    private static final BigDecimal SENSELESS = new BigDecimal(1000);
    private static final BigDecimal UNLIKELY = new BigDecimal(300);

    private final Draft draft;
    private final List<FieldProblem> findings;
    private final @Nullable ProjectFacts facts;
    private final LocalDate day;
    private final LocalDate today;

    FactRules(Draft draft, @Nullable ProjectFacts facts, LocalDate day, LocalDate today) {
        this.draft = draft;
        this.findings = draft.findings();
        this.facts = facts;
        this.day = day;
        this.today = today;
    }

    void check() {
        past(Field.STARTED_ON, draft.startedOn());
        past(Field.COMPLETED_ON, draft.completedOn());
        past(Field.STAGE, draft.stageOn());
        if (draft.forecast() != null) {
            implausible(Field.FORECAST, draft.forecast());
        }
        if (draft.refused()) {
            return;
        }
        order();
        var stage = stage();
        if (stage != null) {
            percent(stage);
            forecast(stage);
        }
    }

    /** A day to come is a plan and not a fact. */
    private void past(Field field, @Nullable LocalDate said) {
        if (said == null) {
            return;
        }
        if (said.isAfter(today)) {
            findings.add(FieldProblem.error(field, "project.date.future", said.toString()));
            return;
        }
        implausible(field, said);
        if (said.isAfter(day)) {
            findings.add(FieldProblem.warning(field, "project.date.after-sheet", said.toString(), day.toString()));
        }
    }

    private void implausible(Field field, LocalDate said) {
        if (!PlausibleDay.Bounds.hold(said, today)) {
            findings.add(FieldProblem.error(field, "project.date.implausible", said.toString()));
        }
    }

    private void order() {
        var known = facts == null ? null : facts.steps().startedOn();
        var started = draft.startedOn() == null ? known : draft.startedOn();
        if (started == null) {
            return;
        }
        if (draft.completedOn() != null && draft.completedOn().isBefore(started)) {
            findings.add(FieldProblem.error(
                    Field.COMPLETED_ON,
                    "project.completed.before-start",
                    draft.completedOn().toString(),
                    started.toString()));
        }
        var deadline = Objects.requireNonNull(draft.description()).deadline();
        if (deadline.isBefore(started)) {
            boolean kept = facts != null && started.equals(facts.steps().startedOn()) && isKept(deadline);
            told(kept, Field.DEADLINE, "project.deadline.before-start", deadline.toString(), started.toString());
        }
    }

    /** What the ledger itself says is no slip of the sheet: work began late, or went on again after it was completed. */
    private void told(boolean kept, Field field, String code, Object... values) {
        findings.add(kept ? FieldProblem.warning(field, code, values) : FieldProblem.error(field, code, values));
    }

    private boolean isKept(LocalDate deadline) {
        return facts != null && deadline.equals(facts.description().deadline());
    }

    /** The stage on the sheet's day, should the row be taken over; none where it can't be. */
    private @Nullable Stage stage() {
        if (draft.completedOn() != null
                && draft.stage() != null
                && !draft.stage().completed()) {
            findings.add(FieldProblem.error(
                    Field.COMPLETED_ON,
                    "project.completed.contradicts-stage",
                    draft.completedOn().toString(),
                    draft.stage()));
            return null;
        }
        var steps = facts == null ? new StageSteps(new FactLine<>(List.of())) : facts.steps();
        if (draft.stage() != null
                && draft.stage().completed()
                && draft.completedOn() == null
                && draft.stageOn() == null
                && steps.completedOn() == null) {
            findings.add(FieldProblem.warning(Field.COMPLETED_ON, "project.completed.date-missing", day.toString()));
        }
        if (draft.stage() == Stage.CLOSED && steps.on(day) != Stage.CLOSED) {
            findings.add(FieldProblem.error(Field.STAGE, CLOSED_BY_TWO));
            return null;
        }
        try {
            draft.stages(steps, day);
            steps.check();
            return steps.on(day);
        } catch (RuleViolation e) {
            findings.add(FieldProblem.error(Field.STAGE, e.code(), e.args()));
            return null;
        }
    }

    private void percent(Stage stage) {
        var percent = draft.progress() == null ? null : draft.progress().percent();
        if (percent == null) {
            return;
        }
        var said = percent.stripTrailingZeros().toPlainString();
        if (senseless(percent)) {
            findings.add(FieldProblem.error(Field.PERCENT, "project.percent.range", said));
        } else if (percent.compareTo(UNLIKELY) > 0) {
            findings.add(FieldProblem.warning(Field.PERCENT, "project.percent.unlikely", said));
        } else if (stage.completed() && percent.compareTo(FULL) < 0) {
            findings.add(FieldProblem.warning(Field.PERCENT, "project.percent.completed-below", said));
        } else if (!stage.completed() && percent.compareTo(FULL) >= 0) {
            findings.add(FieldProblem.warning(Field.PERCENT, "project.percent.unfinished-full", said, stage));
        }
    }

    /** {@code project.percent.range}; above 100 is kept. */
    static void refusePercent(@Nullable BigDecimal percent) {
        if (percent != null && senseless(percent)) {
            throw RuleViolation.at(
                    "percent",
                    "project.percent.range",
                    percent.stripTrailingZeros().toPlainString());
        }
    }

    private static boolean senseless(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(SENSELESS) > 0;
    }

    private void forecast(Stage stage) {
        if (stage.completed() || stage == Stage.SUSPENDED || stage == Stage.TERMINATED) {
            return;
        }
        var known = facts == null ? null : facts.forecasts().on(day).orElse(null);
        var forecast = draft.forecast() == null ? known : draft.forecast();
        var deadline = Objects.requireNonNull(draft.description()).deadline();
        if (forecast == null && deadline.isBefore(day)) {
            boolean kept = facts != null && facts.steps().on(day) == stage && isKept(deadline);
            told(kept, Field.FORECAST, "project.forecast.missing", deadline.toString());
        } else if (forecast != null && forecast.isBefore(day)) {
            findings.add(FieldProblem.warning(Field.FORECAST, "project.forecast.passed", forecast.toString()));
        }
    }
}

package org.shishi.project.light;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Light;
import org.shishi.project.LightReason;
import org.shishi.project.LightRule;
import org.shishi.project.LightView;
import org.shishi.project.PlanSums;
import org.shishi.project.Stage;

/** What was known of a project on a day as far as its light goes; the judgement is a pure computation over it. */
public record LightFacts(
        LocalDate on,
        Stage stage,
        LocalDate adoptedOn,
        @Nullable LocalDate startedOn,
        LocalDate deadline,
        @Nullable BigDecimal percent,
        PlanSums plan) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 2;

    /** From a row of the ledger of that day with its {@code plan_sums}. */
    public static LightFacts read(ResultSet rs, LocalDate on) throws SQLException {
        return new LightFacts(
                on,
                Stage.valueOf(rs.getString("stage")),
                rs.getObject("adopted_on", LocalDate.class),
                rs.getObject("started_on", LocalDate.class),
                rs.getObject("deadline", LocalDate.class),
                rs.getBigDecimal("percent"),
                PlanSums.of((BigDecimal[]) rs.getArray("plan_sums").getArray()));
    }

    public LightView judge(LightRule rule) {
        var planned = planned(rule);
        var actual = reached();
        var gap = actual == null ? null : planned.subtract(actual);
        var reason = reason(actual);
        return new LightView(
                on,
                light(reason, gap, rule),
                reason,
                actual,
                planned,
                gap,
                plan.steps() ? null : lineStart(),
                plan.steps() ? null : lineEnd(rule),
                deadline,
                daysLeft(reason, rule),
                rule);
    }

    private LightReason reason(@Nullable BigDecimal actual) {
        if (adoptedOn.isAfter(on)) {
            return LightReason.NOT_ADOPTED;
        }
        if (stage == Stage.TERMINATED || stage == Stage.SUSPENDED) {
            return stage == Stage.SUSPENDED ? LightReason.SUSPENDED : LightReason.TERMINATED;
        }
        if (stage.completed()) {
            return LightReason.COMPLETED;
        }
        if (plan.startGoal() && startedOn != null) {
            return LightReason.STARTED;
        }
        if (deadline.isBefore(on)) {
            return LightReason.DEADLINE_PASSED;
        }
        if (actual == null) {
            return LightReason.NOT_REPORTED;
        }
        return plan.steps() ? LightReason.MILESTONES : LightReason.STRAIGHT_LINE;
    }

    private static Light light(LightReason reason, @Nullable BigDecimal gap, LightRule rule) {
        return switch (reason) {
            case COMPLETED, STARTED -> Light.FINISHED;
            case DEADLINE_PASSED -> Light.RED;
            case MILESTONES, STRAIGHT_LINE -> rule.by(Objects.requireNonNull(gap));
            case SUSPENDED, TERMINATED, NOT_ADOPTED, NOT_REPORTED -> Light.NONE;
        };
    }

    /** The weights of the milestones due by the day; without milestones a straight line. */
    public BigDecimal planned(LightRule rule) {
        if (plan.steps()) {
            return plan.due();
        }
        var start = lineStart();
        if (!on.isBefore(lineEnd(rule))) {
            return HUNDRED;
        }
        if (!on.isAfter(start)) {
            return BigDecimal.ZERO;
        }
        return HUNDRED.multiply(days(start, on)).divide(days(start, lineEnd(rule)), SCALE, RoundingMode.HALF_UP);
    }

    /** The day on which work began; while that is not known, the day of adoption, so that not beginning shows. */
    private LocalDate lineStart() {
        return startedOn == null ? adoptedOn : startedOn;
    }

    /** The benchmark date; where the deadline was moved out, as many days later. */
    private LocalDate lineEnd(LightRule rule) {
        return rule.benchmark().plusDays(plan.extension());
    }

    /** What was told, or else the weights of the steps done; nothing is reached before work begins. */
    @Nullable
    public BigDecimal reached() {
        if (percent != null) {
            return percent;
        }
        if (plan.steps()) {
            return plan.done();
        }
        return stage == Stage.NOT_STARTED || stage == Stage.PREPARING ? BigDecimal.ZERO : null;
    }

    private @Nullable Integer daysLeft(LightReason reason, LightRule rule) {
        boolean atWork = reason.byGap() || reason == LightReason.NOT_REPORTED;
        long left = ChronoUnit.DAYS.between(on, deadline);
        return atWork && rule.step(left) != null ? (int) left : null;
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }
}

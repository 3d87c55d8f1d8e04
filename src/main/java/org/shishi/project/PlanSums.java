package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What the plan of a day says in weights.
 *
 * @param total of all milestones, zero without any
 * @param due of those due by the day
 * @param done of those done by the day
 * @param startGoal whether every goal is one that only has to be started
 * @param extension days by which the deadline lies after the first one that the project had
 */
public record PlanSums(BigDecimal total, BigDecimal due, BigDecimal done, boolean startGoal, int extension) {

    public static PlanSums of(Plan plan, LocalDate day, int extension) {
        return new PlanSums(
                weights(plan, step -> true),
                weights(plan, step -> !step.plannedOn().isAfter(day)),
                weights(
                        plan,
                        step -> step.actualOn() != null && !step.actualOn().isAfter(day)),
                !plan.indicators().isEmpty()
                        && plan.indicators().stream().allMatch(goal -> goal.direction() == Direction.STARTED),
                extension);
    }

    /** As the function {@code project_plan_sums} answers. */
    public static PlanSums of(BigDecimal[] sums) {
        return new PlanSums(sums[0], sums[1], sums[2], sums[3].signum() > 0, sums[4].intValueExact());
    }

    private static BigDecimal weights(Plan plan, Predicate<Milestone> which) {
        return plan.milestones().stream().filter(which).map(Milestone::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean steps() {
        return total.signum() > 0;
    }
}

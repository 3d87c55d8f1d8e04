package org.shishi.project.promise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.ProjectView;

/**
 * What was voted, what is planned now and what is delivered, side by side (票决 · 现计划 · 完成).
 *
 * @param project as it is now
 * @param complete whether it counts as complete: by its stage or at 100 %
 * @param missed the deadline on which it was not complete, whatever was set afterwards; none where it kept its deadline, or nobody asked
 */
public record Kept(
        @JsonIgnore ProjectView project,
        Promise voted,
        boolean complete,
        List<Quantity> quantities,
        @Nullable LocalDate missed) {

    private static final BigDecimal COMPLETE = new BigDecimal(100);

    /**
     * One indicator.
     *
     * @param planned the quantity now; none where the plan does not have it any more
     * @param reached none where nobody has told
     * @param less what is promised now, or what was delivered by a project that counts as complete, where it is less than voted
     * @param change what was decided about the quantity last
     */
    public record Quantity(
            Indicator voted,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal reached,
            @Nullable Shortfall less,
            Promise.@Nullable Change change) {

        /** How much of a larger quantity that was decided later is missing; it binds nobody, and is named. Nought where nothing is. */
        public BigDecimal lessThanDecided() {
            return change == null || reached == null || less != null
                    ? BigDecimal.ZERO
                    : Shortfall.of(voted.withValue(change.value()), reached)
                            .map(Shortfall::missing)
                            .orElse(BigDecimal.ZERO);
        }
    }

    /** Whether it counts as complete: by its stage or at 100 %. */
    public static boolean complete(ProjectView project) {
        var percent = project.progress().percent();
        return project.stage().completed() || percent != null && percent.compareTo(COMPLETE) >= 0;
    }

    public static Kept of(Promise voted, ProjectView project, Plan plan, LocalDate asOf) {
        boolean complete = complete(project);
        var quantities = voted.indicators().stream()
                .map(goal -> quantity(voted, goal, plan, complete, asOf))
                .toList();
        return new Kept(project, voted, complete, quantities, null);
    }

    private static Quantity quantity(Promise voted, Indicator goal, Plan plan, boolean complete, LocalDate asOf) {
        var now = plan.indicators().stream().filter(goal::sameMeasure).findFirst();
        var planned = now.map(Indicator::value).orElse(null);
        var reached = now.map(Indicator::result).orElse(null);
        var less = Shortfall.of(goal, complete && reached != null ? reached : planned);
        return new Quantity(
                goal,
                planned,
                reached,
                less.orElse(null),
                voted.changeOf(goal.name(), asOf).orElse(null));
    }

    public Kept missing(@Nullable LocalDate deadline) {
        return new Kept(project, voted, complete, quantities, deadline);
    }

    /** On which day a project was completed that missed its deadline; none while it is not. */
    @JsonProperty("completedLate")
    public @Nullable LocalDate completedLate() {
        return missed == null ? null : project.completedOn();
    }

    /** How many days after the missed deadline it was completed; nought while it is not. */
    @JsonProperty("daysLate")
    public long daysLate() {
        var finished = completedLate();
        return missed == null || finished == null ? 0 : ChronoUnit.DAYS.between(missed, finished);
    }

    /** Whether the missed deadline was moved once it had passed. */
    public boolean movedAfterwards() {
        return missed != null && project.description().deadline().isAfter(missed);
    }

    /** The quantities of which a decision lets less than voted count. */
    public List<Quantity> cut() {
        return quantities.stream()
                .filter(one -> one.change() != null && one.less() != null)
                .toList();
    }

    /** Those of which less than voted is promised or delivered. */
    public List<Quantity> less() {
        return quantities.stream().filter(one -> one.less() != null).toList();
    }
}

package org.shishi.project.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Plan;

/**
 * What was decided to count instead of a target: its words, its numbers and its day together.
 *
 * @param quantities by indicator; those that are not there stay
 * @param deadline none: it stays
 */
public record DecidedTarget(
        String wording,
        Map<String, BigDecimal> quantities,
        @Nullable LocalDate deadline) {

    Description in(Description said) {
        var worded = said.with(Field.TARGET, wording);
        return deadline == null ? worded : worded.with(Field.DEADLINE, deadline);
    }

    Plan in(Plan plan) {
        var goals = plan.indicators().stream()
                .map(goal -> quantities.containsKey(goal.name()) ? goal.withValue(quantities.get(goal.name())) : goal)
                .toList();
        return new Plan(goals, plan.sites(), plan.milestones());
    }
}

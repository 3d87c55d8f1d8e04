package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project is measured by, where it lies and in which steps it goes. */
public record Plan(List<Indicator> indicators, List<Site> sites, List<Milestone> milestones) {

    public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());

    public Plan {
        indicators = List.copyOf(indicators);
        sites = List.copyOf(sites);
        milestones = List.copyOf(milestones);
    }

    /** One of its lists. */
    public List<?> get(Field field) {
        return switch (field) {
            case INDICATORS -> indicators;
            case SITES -> sites;
            case MILESTONES -> milestones;
            default -> throw new IllegalArgumentException(field + " is not of the plan");
        };
    }

    /** How much of a goal has been reached; none where nobody has told, or the plan does not have it. */
    public @Nullable BigDecimal reached(Indicator goal) {
        return indicators.stream()
                .filter(goal::sameMeasure)
                .findFirst()
                .map(Indicator::result)
                .orElse(null);
    }

    /** The same for a deadline moved out: milestones that are not reached and lay before the old one move by as many days. */
    public Plan postponed(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        var moved = milestones.stream()
                .map(step -> step.actualOn() == null && !step.plannedOn().isAfter(from) ? step.postponed(days) : step)
                .toList();
        return new Plan(indicators, sites, moved);
    }
}

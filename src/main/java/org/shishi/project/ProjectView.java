package org.shishi.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * A project on one day.
 *
 * @param version goes back with a change, so that two people cannot overwrite each other
 * @param responsible the responsible units as sheets write them: every township in one word
 * @param standing the one of four figures in which it counts that day; none when it was not adopted yet or is terminated
 * @param expected the newest forecast, or else the deadline, unless that has passed
 * @param overdue at work and past the deadline
 * @param light how far behind its plan, with all that led to it
 * @param satisfaction what deputies say of it by their newest assessment; nothing where they were not asked
 */
public record ProjectView(
        long id,
        String code,
        int planYear,
        long version,
        Description description,
        @Nullable AspectView aspect,
        UnitName leadUnit,
        List<UnitName> responsibleUnits,
        List<String> responsible,
        Stage stage,
        LocalDate stageSince,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate forecast,
        Progress progress,
        @Nullable Figure standing,
        @Nullable LocalDate expected,
        boolean overdue,
        LightView light,
        @Nullable Satisfaction satisfaction)
        implements OfYear {

    /** Any value of the ledger but those of the plan, typed as {@link Field#type()} says; none where there is nothing. */
    public @Nullable Object get(Field field) {
        return switch (field) {
            case CODE -> code;
            case PLAN_YEAR -> planYear;
            case ASPECT -> aspect == null ? null : aspect.text();
            case LEAD_UNIT -> leadUnit.name();
            case RESPONSIBLE_UNITS -> responsible;
            case STAGE -> stage;
            case STARTED_ON -> startedOn;
            case COMPLETED_ON -> completedOn;
            case FORECAST -> forecast;
            case PERCENT -> progress.percent();
            case PROGRESS_NOTE -> progress.note();
            case PROBLEM -> progress.problem();
            case BLOCKER -> progress.blocker();
            case INDICATORS, SITES, MILESTONES -> throw new IllegalArgumentException(field + " is of the plan");
            default -> description.get(field);
        };
    }
}

package org.shishi.project.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finished project with what it waits for.
 *
 * @param unit its lead unit
 * @param on who is to act: the units that put defects right, or else the lead unit; empty: the inspection office
 * @param since since when it is what it is
 * @param dueOn by when it is to go on; none where no rule says so
 * @param recorded whether its completion has a record
 */
public record WaitingProject(
        String code,
        String title,
        String unit,
        String on,
        WaitingStep step,
        LocalDate since,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean recorded) {}

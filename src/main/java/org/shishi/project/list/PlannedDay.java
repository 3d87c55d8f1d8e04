package org.shishi.project.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which something of a project is due.
 *
 * @param milestone its name, or none for the project's deadline
 * @param done whether the step, or the whole project, was done by the day looked from
 */
public record PlannedDay(
        LocalDate on, String code, String title, @Nullable String milestone, boolean done) {}

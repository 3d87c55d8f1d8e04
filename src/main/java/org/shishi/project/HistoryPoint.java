package org.shishi.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a project stood at the end of a day on which something about it became so: one row of its course. */
public record HistoryPoint(
        LocalDate on, Stage stage, @Nullable LocalDate forecast, Progress progress) {}

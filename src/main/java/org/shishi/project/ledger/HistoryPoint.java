package org.shishi.project.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Progress;
import org.shishi.project.Stage;

/** How a project stood at the end of a day on which something about it became so: one row of its course. */
public record HistoryPoint(
        LocalDate on, Stage stage, @Nullable LocalDate forecast, Progress progress) {}

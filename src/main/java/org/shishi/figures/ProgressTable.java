package org.shishi.figures;

import java.time.LocalDate;
import java.util.List;

/** How far the work of a year is on a day, shared out by level, unit or aspect. */
public record ProgressTable(int year, LocalDate asOf, Grouping by, List<ProgressRow> rows, ProgressCounts sum) {}

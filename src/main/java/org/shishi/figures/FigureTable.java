package org.shishi.figures;

import java.time.LocalDate;
import java.util.List;

/** The figures of a year as of a day, shared out by level, unit or aspect. */
public record FigureTable(int year, LocalDate asOf, Grouping by, List<FigureRow> rows, FigureCounts sum) {}

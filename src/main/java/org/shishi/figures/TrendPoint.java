package org.shishi.figures;

import java.time.LocalDate;

/** The figures at the end of one day of the year. */
public record TrendPoint(LocalDate day, FigureCounts counts) {}

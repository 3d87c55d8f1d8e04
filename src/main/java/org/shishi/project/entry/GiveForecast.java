package org.shishi.project.entry;

import java.time.LocalDate;

/** When completion is expected, on which day that was said, and why it is another day than before. */
public record GiveForecast(LocalDate forecast, LocalDate on, String reason) {}

package org.shishi.sheet.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Gives words like 11月份 and 春节前 the year and the calendar without which they mean nothing.
 *
 * @param planYear the year that the projects are counted in
 * @param springFestival first day of the Spring Festival of a year, empty where the calendar does not know it
 */
public record ReadingContext(int planYear, IntFunction<Optional<LocalDate>> springFestival) {}

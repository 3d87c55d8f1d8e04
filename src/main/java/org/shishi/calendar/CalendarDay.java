package org.shishi.calendar;

import java.time.LocalDate;

/**
 * A day that a notice speaks of, because the weekday alone does not tell whether people work.
 *
 * @param working whether a weekend day is worked to make up (调休上班); otherwise people are off
 * @param occasion the holiday that it belongs to, in Chinese
 */
public record CalendarDay(LocalDate day, boolean working, String occasion) {}

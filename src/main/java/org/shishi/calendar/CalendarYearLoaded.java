package org.shishi.calendar;

/** Says that a year's working days are others than before, so that whoever keeps due dates can reckon them again. */
public record CalendarYearLoaded(int year) {}

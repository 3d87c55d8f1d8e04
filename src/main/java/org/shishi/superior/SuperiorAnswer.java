package org.shishi.superior;

import java.time.LocalDate;

/** What a unit answered to a superior body. */
public record SuperiorAnswer(long id, long unitId, String text, String by, LocalDate on) {}

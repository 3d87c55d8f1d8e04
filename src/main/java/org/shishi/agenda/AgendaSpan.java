package org.shishi.agenda;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which days of the calendar are asked for, and from where they are seen.
 *
 * @param asOf the day whose facts count
 * @param unitId only what this unit has to do; none: all that may be seen
 */
public record AgendaSpan(
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable Long unitId,
        Locale locale) {}

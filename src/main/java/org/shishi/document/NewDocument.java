package org.shishi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a new document is to speak of.
 *
 * @param period of a bulletin: {@code 2023-09}, {@code 2023-09-1}, {@code 2023-09-2}
 * @param asOf the day of its figures; none: the last day of the period, or today
 * @param shipped whether it begins with the text that comes with the program, not with that of the last one issued
 */
public record NewDocument(
        DocumentKind kind,
        int planYear,
        @Nullable String period,
        @Nullable LocalDate asOf,
        boolean shipped) {

    public NewDocument(DocumentKind kind, int planYear, @Nullable String period, @Nullable LocalDate asOf) {
        this(kind, planYear, period, asOf, false);
    }
}

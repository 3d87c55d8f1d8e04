package org.shishi.document.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.document.DocumentKind;
import org.shishi.document.NewDocument;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;

/** What a new document is to speak of. */
@NullUnmarked
record NewDocumentForm(
        @NotNull DocumentKind kind,
        @NotNull @PlanYear Integer planYear,
        @Size(max = 12) String period,
        @PastDay LocalDate asOf,
        Boolean shipped) {

    /** A report of the year speaks of the day that one looks from, unless another is named. */
    NewDocumentForm seenFrom(LocalDate day) {
        return kind == DocumentKind.YEARLY_REPORT && asOf == null
                ? new NewDocumentForm(kind, planYear, period, day, shipped)
                : this;
    }

    NewDocument command() {
        return new NewDocument(kind, planYear, period, asOf, Boolean.TRUE.equals(shipped));
    }
}

package org.shishi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.Basis;
import org.shishi.progress.ReportingPeriodView;
import org.shishi.progress.ReportingPeriods;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Finds out from where a document counts: the days of its period, the day of its figures, the day of the one before it. */
@Component
class Beginnings {

    private final DocumentRepository documents;
    private final ReportingPeriods periods;
    private final Clock clock;

    Beginnings(DocumentRepository documents, ReportingPeriods periods, Clock clock) {
        this.documents = documents;
        this.periods = periods;
        this.clock = clock;
    }

    Basis of(DocumentView document) {
        var period = document.period() == null ? null : period(document.period());
        return new Basis(document.planYear(), period, document.asOf(), document.since(), document.datedOn());
    }

    /** Refuses a period that is not set up, and a day before the plan year or after today. */
    Basis of(NewDocument wanted) {
        var today = LocalDate.now(clock);
        var period = wanted.period() == null || wanted.period().isBlank() ? null : period(wanted.period());
        if ((wanted.kind() == DocumentKind.BULLETIN) != (period != null)) {
            throw RuleViolation.at("period", "document.period.needed");
        }
        var asOf = Optional.ofNullable(wanted.asOf()).orElseGet(() -> period == null ? today : period.lastDay());
        refuseOutOfReach(asOf, wanted.planYear());
        return new Basis(wanted.planYear(), period, asOf, since(wanted, period, asOf), today);
    }

    private void refuseOutOfReach(LocalDate asOf, int planYear) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("asOf", "document.asOf.future", asOf.toString());
        }
        if (asOf.getYear() < planYear) {
            throw RuleViolation.at("asOf", "document.asOf.early", asOf.toString(), String.valueOf(planYear));
        }
    }

    /** Refuses days that nobody can know of, or that come before what they are to tell. */
    void refuseOutOfReach(SaveDocument text, int planYear) {
        refuseOutOfReach(text.asOf(), planYear);
        if (text.datedOn().isBefore(text.asOf())) {
            throw RuleViolation.at(
                    "datedOn",
                    "document.dated.early",
                    text.datedOn().toString(),
                    text.asOf().toString());
        }
    }

    /** The day of the last issued one, or the day before the period began. */
    private LocalDate since(NewDocument wanted, @Nullable ReportingPeriodView period, LocalDate asOf) {
        var begins = period == null
                ? LocalDate.of(wanted.planYear(), 1, 1)
                : period.firstDay().minusDays(1);
        var since = documents
                .lastIssuedAsOf(wanted.kind(), wanted.planYear())
                .filter(day -> !day.isAfter(asOf))
                .orElse(begins);
        return since.isAfter(asOf) ? asOf : since;
    }

    private ReportingPeriodView period(String code) {
        return periods.byCode(code).orElseThrow(() -> RuleViolation.at("period", "document.period.unknown", code));
    }
}

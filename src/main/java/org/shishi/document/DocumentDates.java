package org.shishi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.DocumentScope;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Finds out from where a document counts: the days of its period, the day of its figures, the day of the one before it. */
@Component
class DocumentDates {

    private final DocumentRepository documents;
    private final ReportingPeriods periods;
    private final Clock clock;

    DocumentDates(DocumentRepository documents, ReportingPeriods periods, Clock clock) {
        this.documents = documents;
        this.periods = periods;
        this.clock = clock;
    }

    /** Of a draft as it counts now: another bulletin may have been issued since it was begun. */
    DocumentScope of(DocumentView document) {
        var period = document.period() == null ? null : period(document.period());
        var since = document.isDraft() ? since(document.planYear(), period, document.asOf()) : document.since();
        return new DocumentScope(document.planYear(), period, document.asOf(), since, document.datedOn());
    }

    /** Refuses a period that is not set up or of an earlier year, and a day before the plan year or the period, or after today. */
    DocumentScope of(NewDocument wanted) {
        var today = LocalDate.now(clock);
        var code = wanted.kind() == DocumentKind.BULLETIN ? wanted.period() : null;
        if (wanted.kind() == DocumentKind.BULLETIN && (code == null || code.isBlank())) {
            throw RuleViolation.at("period", "document.period.needed");
        }
        var period = code == null ? null : period(code);
        if (period != null && period.year() < wanted.planYear()) {
            throw RuleViolation.at("period", "document.period.year", period.name(), String.valueOf(wanted.planYear()));
        }
        var asOf = Optional.ofNullable(wanted.asOf())
                .orElseGet(() -> period == null || period.lastDay().isAfter(today) ? today : period.lastDay());
        refuseOutOfReach(asOf, wanted.planYear(), period);
        return new DocumentScope(wanted.planYear(), period, asOf, since(wanted.planYear(), period, asOf), today);
    }

    private void refuseOutOfReach(LocalDate asOf, int planYear, @Nullable ReportingPeriodView period) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("asOf", "document.asOf.future", asOf.toString());
        }
        if (asOf.getYear() < planYear) {
            throw RuleViolation.at("asOf", "document.asOf.early", asOf.toString(), String.valueOf(planYear));
        }
        if (period != null && !period.begunBy(asOf)) {
            throw RuleViolation.at("asOf", "document.asOf.before.period", asOf.toString(), period.name());
        }
    }

    /** Refuses days that nobody can know of, or that come before what they are to tell. */
    void refuseOutOfReach(SaveDocument text, DocumentView document) {
        var period = document.period() == null ? null : period(document.period());
        refuseOutOfReach(text.asOf(), document.planYear(), period);
        if (text.datedOn().isBefore(text.asOf())) {
            throw RuleViolation.at(
                    "datedOn",
                    "document.dated.early",
                    text.datedOn().toString(),
                    text.asOf().toString());
        }
    }

    /**
     * From which day on a document tells what moved: a report from the beginning of the year; a bulletin from the day of the last
     * one of an earlier period, or from the day before its period began, so that one that corrects another counts as that did.
     */
    private LocalDate since(int planYear, @Nullable ReportingPeriodView period, LocalDate asOf) {
        if (period == null) {
            return LocalDate.of(planYear, 1, 1);
        }
        var begins = period.firstDay().minusDays(1);
        return documents.lastIssuedAsOf(planYear, period.code(), asOf).orElse(begins);
    }

    private ReportingPeriodView period(String code) {
        return periods.byCode(code).orElseThrow(() -> RuleViolation.at("period", "document.period.unknown", code));
    }
}

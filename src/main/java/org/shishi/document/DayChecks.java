package org.shishi.document;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.period.ReportingPeriods;
import org.springframework.stereotype.Component;

/** The days may have gone out of reach since the draft was saved, and a title taken over may speak of another year. */
@Component
class DayChecks implements DocumentCheck {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");

    private final DocumentRepository documents;
    private final ReportingPeriods periods;
    private final Clock clock;

    DayChecks(DocumentRepository documents, ReportingPeriods periods, Clock clock) {
        this.documents = documents;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public void check(ComposedDocument written, CheckList list) {
        var document = written.document();
        list.examined(CheckKind.DAYS, 3);
        var day = document.asOf();
        var today = LocalDate.now(clock);
        var planYear = String.valueOf(document.planYear());
        if (day.isAfter(today)) {
            list.problem(CheckProblem.stop(CheckKind.DAYS, "document.asOf.future", written.edit(), day.toString()));
        }
        if (day.getYear() < document.planYear()) {
            list.problem(
                    CheckProblem.stop(CheckKind.DAYS, "document.asOf.early", written.edit(), day.toString(), planYear));
        }
        if (document.datedOn().isAfter(today)) {
            look(written, "document.check.dated", document.datedOn().toString(), list);
        }
        period(written, list);
        title(written, list);
    }

    /** A bulletin usually tells of its period up to its last day, and once. */
    private void period(ComposedDocument written, CheckList list) {
        var document = written.document();
        if (document.period() == null) {
            return;
        }
        var last = periods.byCode(document.period()).orElseThrow().lastDay();
        if (!document.asOf().equals(last)) {
            look(written, "document.check.period.day", last.toString(), list);
        }
        long told = documents.issuedOf(document.planYear(), document.period());
        if (told > 0) {
            look(written, "document.check.period.told", String.valueOf(told), list);
        }
    }

    private static void look(ComposedDocument written, String code, String value, CheckList list) {
        list.problem(CheckProblem.look(CheckKind.DAYS, code, written.edit(), value));
    }

    private static void title(ComposedDocument written, CheckList list) {
        var planYear = String.valueOf(written.document().planYear());
        var title = Normalizer.normalize(written.document().title(), Normalizer.Form.NFKC);
        YEAR.matcher(title)
                .results()
                .map(year -> year.group(1))
                .filter(year -> !year.equals(planYear) && !year.equals(periodYear(written.document())))
                .distinct()
                .forEach(year -> list.problem(
                        CheckProblem.stop(CheckKind.DAYS, "document.check.title", written.edit(), year, planYear)));
    }

    /** The reports on the projects of a year may go on into the next. */
    private static String periodYear(DocumentView document) {
        return document.period() == null ? "" : document.period().substring(0, 4);
    }
}

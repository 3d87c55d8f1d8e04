package org.shishi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.Problem;
import org.springframework.stereotype.Component;

/** The days may have gone out of reach since the draft was saved, and a title taken over may speak of another year. */
@Component
class DayChecks implements Checking {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");

    private final Clock clock;

    DayChecks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(Written written, CheckList list) {
        var document = written.document();
        list.examined(CheckKind.DAYS, 3);
        var day = document.asOf();
        if (day.isAfter(LocalDate.now(clock))) {
            list.problem(Problem.stop(CheckKind.DAYS, "document.asOf.future", written.edit(), day.toString()));
        }
        if (day.getYear() < document.planYear()) {
            list.problem(Problem.stop(
                    CheckKind.DAYS,
                    "document.asOf.early",
                    written.edit(),
                    day.toString(),
                    String.valueOf(document.planYear())));
        }
        title(written, list);
    }

    private static void title(Written written, CheckList list) {
        var year = YEAR.matcher(written.document().title());
        var planYear = String.valueOf(written.document().planYear());
        if (year.find() && !year.group(1).equals(planYear)) {
            list.problem(Problem.stop(CheckKind.DAYS, "document.check.title", written.edit(), year.group(1), planYear));
        }
    }
}

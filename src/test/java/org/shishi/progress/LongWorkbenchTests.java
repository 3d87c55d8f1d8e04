package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.period.PeriodKind;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.DueReports.Begun;

/** What a unit owes that owes more than anybody does before looking again. */
class LongWorkbenchTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final ReportingPeriodView PERIOD = new ReportingPeriodView(
            1, 2023, "2023-12", "2023年12月", PeriodKind.MONTH, DAY.minusDays(30), DAY, DAY, true, null, null);

    /** 900 is a draft, 901 was returned. */
    private static final Map<Begun, Boolean> BEGUN = Map.of(new Begun(900, 1), false, new Begun(901, 1), true);

    @Test
    void whatWasBegunIsAmongTheFirst() {
        var all = owed(1000);
        var first = DueReports.begunFirst(all, BEGUN, 200);
        assertThat(first).hasSize(200).containsAll(all.subList(0, 198));
        assertThat(first.subList(0, 2)).extracting(one -> one.project().id()).containsExactly(901L, 900L);
    }

    @Test
    void whereAllAreShownOnlyWhatWasReturnedComesBefore() {
        assertThat(DueReports.begunFirst(owed(902), BEGUN, 1000))
                .hasSize(902)
                .extracting(one -> one.project().id())
                .startsWith(901L, 0L)
                .endsWith(899L, 900L);
    }

    private static List<AskedReport> owed(int forms) {
        return IntStream.range(0, forms)
                .mapToObj(n -> new AskedReport(
                        new ReportedProject(n, "P" + n, "修路"), PERIOD, new ReportingUnit(1, "1", "交通运输局"), null, false))
                .toList();
    }
}

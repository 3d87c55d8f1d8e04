package org.shishi.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.period.PeriodKind;
import org.shishi.period.ReportingPeriodView;

/** The workbench of a unit that owes more than anybody does before looking again. */
class LongWorkbenchTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final ReportingPeriodView PERIOD = new ReportingPeriodView(
            1, 2023, "2023-12", "2023年12月", PeriodKind.MONTH, DAY.minusDays(30), DAY, DAY, true, null, null);

    @Test
    void theFirstAreShownAndAllAreCounted() {
        assertThat(owing(3).shown()).hasSize(3);
        var bench = owing(1000);
        assertThat(bench.due()).hasSize(1000);
        assertThat(bench.shown()).hasSize(200).containsAll(bench.due().subList(0, 199));
        assertThat(bench.shown().get(0).code()).as("begun").isEqualTo("P900");
    }

    private static Workbench owing(int forms) {
        var due = IntStream.range(0, forms).mapToObj(LongWorkbenchTests::line).toList();
        return new Workbench(due, List.of(), 0, 0, forms);
    }

    private static Workbench.Line line(int number) {
        return new Workbench.Line(
                "key" + number,
                "P" + number,
                "修路",
                "/reports",
                "/reports",
                PERIOD,
                "2023年12月",
                "2024-01-04",
                true,
                false,
                "60%",
                "",
                true,
                number == 900,
                null);
    }
}

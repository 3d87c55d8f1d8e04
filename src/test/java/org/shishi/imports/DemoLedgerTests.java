package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.figures.FigureCounts;
import org.shishi.figures.FigureRow;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** The county's workbook of 2023, loaded through the import, gives the published figures. */
@WholeApplication
@FreshDatabase
class DemoLedgerTests {

    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);

    @Autowired
    Figures figures;

    @Autowired
    LedgerImports imports;

    @Test
    void theFiguresAreThoseOfThePublishedReport() {
        var table = figures.of(Actor.SYSTEM, 2023, REPORT, Grouping.LEVEL);
        assertThat(table.sum()).isEqualTo(new FigureCounts(222, 194, 24, 3, 1));
        Map<String, FigureCounts> byLevel =
                table.rows().stream().collect(Collectors.toMap(FigureRow::key, FigureRow::counts));
        assertThat(byLevel.get("PROVINCIAL").plus(byLevel.get("MUNICIPAL")))
                .isEqualTo(new FigureCounts(107, 107, 0, 0, 0));
        assertThat(byLevel.get("COUNTY")).isEqualTo(new FigureCounts(34, 31, 2, 0, 1));
        assertThat(byLevel.get("TOWNSHIP")).isEqualTo(new FigureCounts(81, 56, 22, 3, 0));
    }

    @Test
    void theFiguresOfAnEarlierDayFollowFromTheDatedFacts() {
        var table = figures.of(Actor.SYSTEM, 2023, LocalDate.of(2023, 9, 30), Grouping.LEVEL);
        assertThat(table.sum().total()).isEqualTo(222);
        assertThat(table.sum().completed()).isPositive().isLessThan(194);
        assertThat(table.sum().suspended()).isZero();
    }

    @Test
    void readingTheWorkbookAgainChangesNothing() {
        var again = imports.tryOut(Actor.SYSTEM, ImportFixtures.ledger(), ImportSetup.NONE);
        assertThat(again.view().counts()).isEqualTo(new org.shishi.imports.RowCounts(0, 0, 222, 0));
        assertThat(again.rows().stream().filter(row -> row.outcome() == Outcome.UNCHANGED))
                .hasSize(222);
    }
}

package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand rows, tried, applied and taken back; run by hand: {@code mvn test -Dtest=LedgerImportBenchmark}. */
@WholeApplication
@FreshDatabase
class LedgerImportBenchmark {

    private static final int ROWS = 10_000;

    @Autowired
    LedgerImports imports;

    @Test
    void tenThousandRowsComeInUnderAMinute() throws IOException {
        var rows = new ArrayList<ImportFixtures.Row>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(ImportFixtures.row("N-" + i));
        }
        var file = ImportFixtures.ledgerOf(rows);
        Files.write(Path.of("target", "ledger-" + ROWS + ".xlsx"), file.content());
        long begun = System.nanoTime();
        var tried = imports.tryOut(Actor.SYSTEM, file, ImportSetup.NONE);
        assertThat(tried.view().counts()).isEqualTo(new RowCounts(ROWS, 0, 0, 0));
        long triedAt = System.nanoTime();
        var applied = imports.load(Actor.SYSTEM, file, ImportSetup.NONE, "试验", false);
        long appliedAt = System.nanoTime();
        imports.undo(
                Actor.SYSTEM, java.util.Objects.requireNonNull(applied.view().id()), "试验");
        System.err.printf(
                "%d rows, %d KB: tried in %d s, tried and applied in %d s, undone in %d s%n",
                ROWS,
                file.content().length / 1024,
                seconds(triedAt - begun),
                seconds(appliedAt - triedAt),
                seconds(System.nanoTime() - appliedAt));
        assertThat(seconds(appliedAt - triedAt)).isLessThan(60);
    }

    private static long seconds(long nanos) {
        return nanos / 1_000_000_000;
    }
}

package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.imports.ImportSetup;
import org.shishi.imports.LedgerImports;
import org.shishi.imports.RowCounts;
import org.shishi.imports.Upload;
import org.shishi.policy.Actor;
import org.shishi.project.RowComparison;
import org.shishi.project.Stage;
import org.shishi.shared.Viewpoint;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** The export of the ledger, which is also its import. */
@WholeApplication
class LedgerSheetTests {

    private static final Viewpoint REPORT = new Viewpoint(2023, LocalDate.of(2024, 1, 8));
    private static final ProjectQuery ALL = new ProjectQuery(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    @Autowired
    LedgerSheet sheet;

    @Autowired
    LedgerImports imports;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exportingAndImportingChangesNothing(boolean csv) throws IOException {
        var again = imports.tryOut(Actor.SYSTEM, upload(ALL, List.of(Column.values()), csv), ImportSetup.NONE);
        assertThat(again.rows().stream()
                        .filter(row -> row.outcome() != null && row.outcome() != RowComparison.Outcome.UNCHANGED)
                        .limit(5))
                .isEmpty();
        assertThat(again.view().counts()).isEqualTo(new RowCounts(0, 0, 222, 0));
    }

    @Test
    void aFilteredExportHasTheRowsAndColumnsThatAreShown() throws IOException {
        var suspended = new ProjectQuery(
                null,
                null,
                null,
                null,
                null,
                Set.of(Stage.SUSPENDED),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var shown = new ListChoice(EnumSet.of(Column.STAGE, Column.DEADLINE), null, null).shown();
        var text = new String(write(suspended, shown, true), StandardCharsets.UTF_8);
        assertThat(text.lines().skip(2).findFirst()).hasValue("项目编号,项目名称,状态,完成时限");
        assertThat(text.lines().skip(3)).singleElement().asString().contains("暂缓");
    }

    private Upload upload(ProjectQuery query, List<Column> columns, boolean csv) throws IOException {
        return new Upload(csv ? "ledger.csv" : "ledger.xlsx", write(query, columns, csv));
    }

    private byte[] write(ProjectQuery query, List<Column> columns, boolean csv) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(Actor.SYSTEM, REPORT, query, columns, csv, out);
        return out.toByteArray();
    }
}

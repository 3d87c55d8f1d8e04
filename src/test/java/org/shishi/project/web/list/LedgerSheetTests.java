package org.shishi.project.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.imports.ImportSetup;
import org.shishi.imports.LedgerImports;
import org.shishi.imports.RowCounts;
import org.shishi.imports.Upload;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Direction;
import org.shishi.project.Field;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Site;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.web.ProjectQuery;
import org.shishi.shared.Viewpoint;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** The export of the ledger, which is also its import. */
@WholeApplication
class LedgerSheetTests {

    private static final Viewpoint REPORT = new Viewpoint(2023, LocalDate.of(2024, 1, 8));
    private static final ProjectQuery ALL = new ProjectQuery(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    @Autowired
    LedgerSheet sheet;

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exportingAndImportingChangesNothing(boolean csv) throws IOException {
        var again = imports.tryOut(Actor.SYSTEM, upload(ALL, Column.values(), csv), ImportSetup.NONE);
        assertThat(again.rows().stream()
                        .filter(row -> row.outcome() != null && row.outcome() != RowComparison.Outcome.UNCHANGED)
                        .limit(5))
                .isEmpty();
        assertThat(again.view().counts()).isEqualTo(new RowCounts(0, 0, 222, 0));
        assertThat(again.view().recognition().open()).as("questions").isZero();
    }

    @Test
    void whateverIsKeptOfAProjectComesBack() throws IOException {
        assertThat(Column.values().stream().map(Column::field))
                .containsAll(EnumSet.complementOf(EnumSet.of(Field.PLAN_YEAR)));
        long unit = units.all().stream()
                .filter(one -> one.kind().isTownship())
                .findFirst()
                .orElseThrow()
                .id();
        var description = new Description(
                Level.TOWNSHIP,
                null,
                new Description.Wording("公园|一期", "建设内容", "年度目标", "备注"),
                Description.Responsibility.of(unit),
                new Description.Arrangement("领导", "专班", "举措\n两条", "督导"),
                new Description.Term(LocalDate.of(2023, 2, 3), LocalDate.of(2034, 11, 30)),
                Description.Budget.of(new BigDecimal("25.5"), new BigDecimal("100")),
                new Description.Coordinates(new BigDecimal("28.123456"), new BigDecimal("120.5")));
        var plan = new Plan(
                List.of(new Indicator("座位", BigDecimal.TEN, "个", Direction.AT_LEAST, BigDecimal.ONE)),
                List.of(new Site("东门", unit, "", null, null)),
                List.of(new Milestone("完工", new BigDecimal(100), LocalDate.of(2034, 10, 1), null)));
        projects.create(Actor.SYSTEM, new SaveProject("SHEET-1", 2034, description, plan));
        for (var csv : new boolean[] {false, true}) {
            var out = new ByteArrayOutputStream();
            sheet.write(Actor.SYSTEM, new Viewpoint(2034, LocalDate.now(clock)), ALL, Column.values(), csv, out);
            var again = imports.tryOut(
                    Actor.SYSTEM, new Upload(csv ? "a.csv" : "a.xlsx", out.toByteArray()), ImportSetup.NONE);
            assertThat(again.view().counts()).as(again.rows().toString()).isEqualTo(new RowCounts(0, 0, 1, 0));
            assertThat(again.rows().stream().filter(row -> row.outcome() != null))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values())
                            .containsKeys("taskForce", "measures", "supervision", "latitude", "adoptedOn")
                            .containsKeys("indicators", "sites", "milestones"));
        }
    }

    /** A sheet reads no more than it shows; what it shows is the same. */
    @Test
    void aColumnSaysAloneWhatItSaysAmongAll() throws IOException {
        var all = cells(Column.values());
        for (var column : Column.values()) {
            var alone =
                    cells(Stream.of(Column.of(Field.CODE), column).distinct().toList());
            int place = Column.values().indexOf(column);
            assertThat(alone.stream().map(row -> row.get(row.size() - 1)).toList())
                    .as(column.name())
                    .isEqualTo(all.stream().map(row -> row.get(place)).toList());
        }
    }

    /** The rows of projects with their cells as texts. */
    private List<List<String>> cells(List<Column> columns) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(Actor.SYSTEM, REPORT, ALL, columns, false, out);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = new ArrayList<List<String>>();
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < columns.size(); i++) {
                    var cell = row.getCell(i);
                    cells.add(cell == null ? "" : cell.toString());
                }
                rows.add(cells);
            }
            int heading = rows.stream().map(row -> row.get(0)).toList().indexOf("项目编号");
            return rows.subList(heading + 1, rows.size()).stream()
                    .filter(row -> !row.get(0).isEmpty())
                    .toList();
        }
    }

    /** What spreadsheets, their escapes and formulas, and the reading of text could make something else of. */
    @Test
    void anyTextComesBackAsItWasTyped() throws IOException {
        var texts = List.of(
                "_x0041_和_x005F_x0041_",
                "=SUM(A1)",
                "+86",
                "-1",
                "@单位",
                "'引号",
                "\"双\"引号,逗号",
                "新增１１４０个（全角）％",
                "①②③㎡½",
                "2023/6",
                "80%",
                "1.0",
                "00123",
                "合计",
                "无",
                "TRUE");
        long unit = units.all().get(0).id();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var description = new Description(
                    Level.COUNTY,
                    null,
                    new Description.Wording(text, text + "\n第二行", "长".repeat(3000) + text, text),
                    Description.Responsibility.of(unit),
                    new Description.Arrangement(text, text, text, text),
                    new Description.Term(LocalDate.of(2023, 2, 3), LocalDate.of(2032, 11, 30)),
                    Description.Budget.of(null, null),
                    new Description.Coordinates(null, null));
            projects.create(Actor.SYSTEM, new SaveProject("TEXT-" + (i + 1), 2032, description, Plan.EMPTY));
        }
        for (var csv : new boolean[] {false, true}) {
            var out = new ByteArrayOutputStream();
            sheet.write(Actor.SYSTEM, new Viewpoint(2032, LocalDate.now(clock)), ALL, Column.values(), csv, out);
            var again = imports.tryOut(
                    Actor.SYSTEM, new Upload(csv ? "a.csv" : "a.xlsx", out.toByteArray()), ImportSetup.NONE);
            assertThat(again.rows().stream()
                            .filter(row -> row.outcome() != RowComparison.Outcome.UNCHANGED)
                            .map(row -> row.number() + " " + row.kind() + " " + row.code() + " " + row.changes()
                                    + row.notes()))
                    .filteredOn(row -> row.contains("TEXT") || row.contains("TOTAL"))
                    .isEmpty();
            assertThat(again.rows().stream()
                            .filter(row -> String.valueOf(row.code()).startsWith("TEXT-")))
                    .hasSameSizeAs(texts);
        }
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
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var shown = new ListChoice(Set.of(Column.of(Field.STAGE), Column.of(Field.DEADLINE)), null, null, null).shown();
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

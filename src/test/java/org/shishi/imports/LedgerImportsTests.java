package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.imports.ImportFixtures.REPORT;
import static org.shishi.imports.ImportFixtures.ledgerOf;
import static org.shishi.imports.ImportFixtures.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.project.Field;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.GiveForecast;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledgers come in, are tried, applied, taken back; over the county's workbook of 2023. */
@WholeApplication
@FreshDatabase
class LedgerImportsTests {

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    private Actor office;

    @BeforeEach
    void office() {
        var unit = units.all().stream()
                .filter(u -> u.name().equals("县府办"))
                .findFirst()
                .orElseThrow();
        office = new Actor(null, "office", "县府办小陈", unit.id(), "县府办", Set.of(Role.COUNTY_OFFICE), null, false);
    }

    private List<ProjectView> ledger() {
        return projects.find(office, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged())
                .getContent();
    }

    private ProjectView project(String code) {
        return projects.get(office, code, REPORT).project();
    }

    private List<ImportRow> tried(ImportFixtures.Row... rows) {
        return imports.tryOut(office, ledgerOf(rows), ImportSetup.NONE).rows().stream()
                .filter(row -> row.outcome() != null)
                .toList();
    }

    private static void assertError(ImportRow row, String cell, String code) {
        assertThat(row.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(row.notes())
                .filteredOn(Note::error)
                .extracting(Note::ref, Note::code)
                .contains(tuple(cell, code));
    }

    @Test
    void anExportedLedgerComesBackUnchanged() {
        var exported = ledgerOf(ledger().stream().map(ImportFixtures::row).toList());
        var result = imports.tryOut(office, exported, ImportSetup.NONE);
        assertThat(result.rows().stream().filter(row -> row.outcome() == Outcome.CHANGED))
                .isEmpty();
        assertThat(result.view().counts().unchanged()).isGreaterThanOrEqualTo(222);
        assertThat(result.view().counts().total())
                .isEqualTo(result.view().counts().unchanged());
    }

    @Test
    void whatChangesStandsBeforeWhatStays() {
        var stays = List.of(row(project("2023-S-002")), row(project("2023-S-003")));
        var changed = row(project("2023-S-004")).with(LedgerField.REMARK, "已核对");
        var it = imports.upload(office, ledgerOf(stays.get(0), stays.get(1), changed));
        assertThat(imports.rows(office, it.id(), null, Pageable.unpaged()).map(ImportRow::code))
                .containsExactly("2023-S-004", "2023-S-002", "2023-S-003");
    }

    @Test
    void anEditedCellChangesTheProjectOfItsCodeAndUndoRestoresIt() {
        var before = project("2023-S-001");
        var file = ledgerOf(row(before)
                .with(LedgerField.TOTAL_INVESTMENT, new BigDecimal("900.5"))
                .with(LedgerField.REMARK, "已核对"));
        var it = imports.upload(office, file);
        assertThat(it.state()).isEqualTo(ImportState.CHECKED);
        assertThat(it.counts()).isEqualTo(new RowCounts(0, 1, 0, 0));
        var row = imports.rows(office, it.id(), Outcome.CHANGED, Pageable.unpaged())
                .getContent()
                .get(0);
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.changes())
                .containsExactly(
                        new ImportRow.Change(
                                Field.INVESTMENT, new NoteText("872.07", false), new NoteText("900.5", false)),
                        new ImportRow.Change(Field.REMARK, null, new NoteText("已核对", false)));
        assertThat(project("2023-S-001").description()).isEqualTo(before.description());

        assertThat(imports.apply(office, it.id(), "年中调整", false).state()).isEqualTo(ImportState.APPLIED);
        assertThat(project("2023-S-001").description().wording().remark()).isEqualTo("已核对");
        assertThat(imports.undo(office, it.id(), "表格有误").state()).isEqualTo(ImportState.UNDONE);
        assertThat(project("2023-S-001").description()).isEqualTo(before.description());
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> imports.undo(office, it.id(), "再撤"));
    }

    @Test
    void aBatchThatSomebodyBuiltOnStays() {
        var applied = imports.load(office, ledgerOf(row("T-1")), ImportSetup.NONE, "新增", false);
        var id = applied.view().id();
        var now = project("T-1");
        projects.giveForecast(
                office, "T-1", now.version(), new GiveForecast(LocalDate.of(2024, 2, 5), LocalDate.of(2024, 1, 8), ""));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.undo(office, id, "撤销"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.undo.touched"));
        assertThat(imports.get(office, id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(project("T-1").responsible()).containsExactly("县交通运输局", "鹤城街道");
    }

    @Test
    void laterBatchesAreNamedAndTakenBackBefore() {
        var first = imports.load(office, ledgerOf(row("U-1")), ImportSetup.NONE, "新增", false)
                .view();
        var second = imports.load(
                        office, ledgerOf(row("U-1").with(LedgerField.REMARK, "第二次")), ImportSetup.NONE, "更正", false)
                .view();
        assertThat(imports.undoneBefore(office, second)).isEmpty();
        assertThat(imports.undoneBefore(office, first))
                .extracting(ImportView::id)
                .containsExactly(second.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.undo(office, first.id(), "撤销"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("project.undo.later"));
        imports.undo(office, second.id(), "撤销");
        assertThat(imports.undoneBefore(office, imports.get(office, first.id())))
                .isEmpty();
        assertThat(imports.undo(office, first.id(), "撤销").state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void whatIsWrongIsToldAtItsCell() {
        var rows = tried(
                row("W-1").with(LedgerField.LEAD_UNIT, "县航天局"),
                row("W-2"),
                row("W-2"),
                row("W-3").with(LedgerField.DEADLINE, LocalDate.of(2023, 2, 1)),
                row("W-4").with(LedgerField.PERCENT, "100%(完成6818人,目标7230人)"),
                row("W-5").with(LedgerField.TOTAL_INVESTMENT, new BigDecimal("-5")),
                row("W-6").with(LedgerField.FORECAST, null),
                row("W-7").with(LedgerField.DEADLINE, "有空再说"),
                row("W-8").with(LedgerField.COMPLETION_DATE, LocalDate.of(2023, 5, 1)));
        assertThat(rows.get(0).notes()).as("asked about").noneMatch(Note::error);
        assertError(rows.get(1), "B6", "imports.code.twice");
        assertError(rows.get(2), "B7", "imports.code.twice");
        assertError(rows.get(3), "J8", "project.deadline.before-start");
        assertError(rows.get(4), "M9", "imports.percent.contradicts");
        assertError(rows.get(5), "K10", "sheet.money.negative");
        assertError(rows.get(6), "P11", "project.forecast.missing");
        assertError(rows.get(7), "J12", "sheet.date.unread");
        assertError(rows.get(8), "O13", "project.completed.contradicts-stage");
    }

    @Test
    void rowsWithErrorsStopTheSheetOrGoBackWithTheirReasons() throws IOException {
        long before = ledger().size();
        var file = ledgerOf(row("G-1"), row("G-2").with(LedgerField.FORECAST, null));
        var refused = imports.load(office, file, ImportSetup.NONE, "新增", false);
        assertThat(refused.applied()).isFalse();
        assertThat(refused.view().id()).isNull();
        assertThat(ledger()).hasSize((int) before);

        var it = imports.upload(office, file);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.apply(office, it.id(), "新增", false))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.errors.left"));
        assertThat(imports.apply(office, it.id(), "新增", true).counts()).isEqualTo(new RowCounts(1, 0, 0, 1));
        assertThat(ledger()).hasSize((int) before + 1);

        var out = new ByteArrayOutputStream();
        imports.rejected(office, it.id(), out, note -> note.ref() + " " + note.code(), "退回原因");
        var table = Sheets.read(out.toByteArray(), "退回.xlsx").get(0);
        var last = table.rows().get(table.rows().size() - 1);
        assertThat(last.cell(1).text()).isEqualTo("G-2");
        assertThat(last.cell(20).text()).isEqualTo("P6 project.forecast.missing");
        assertThat(imports.tryOut(office, new Upload("退回.xlsx", out.toByteArray()), ImportSetup.NONE)
                        .view()
                        .counts())
                .isEqualTo(new RowCounts(0, 0, 0, 1));
        imports.undo(office, it.id(), "试验");
    }

    @Test
    void wordsAreReadAndSaidHow() {
        var row = tried(row("R-1")
                        .with(LedgerField.PERCENT, "80%(新区实验幼儿园进度滞后)")
                        .with(LedgerField.RESPONSIBLE_UNITS, "教育局、各乡镇(街道)")
                        .with(LedgerField.FORECAST, "春节前")
                        .with(LedgerField.BLOCKER, "村民外出")
                        .with(LedgerField.STATUS, "按序时推进"))
                .get(0);
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.values())
                .containsEntry("percent", new BigDecimal("80"))
                .containsEntry("progressNote", "新区实验幼儿园进度滞后")
                .containsEntry("responsibleUnits", List.of("县教育局", "各乡镇(街道)"))
                .containsEntry("blocker", "OTHER")
                .containsEntry("problem", "村民外出")
                .containsEntry("stage", Stage.UNDER_WAY.name());
        assertThat(row.notes())
                .extracting(Note::ref, Note::code)
                .contains(
                        tuple("H5", "imports.unit.read-as"),
                        tuple("R5", "imports.blocker.other"),
                        tuple("S5", "imports.status.read-as"));
    }

    @Test
    void aCorrectedColumnIsRememberedForTheUnitOnly() {
        var csv =
                "青田县2023年民生实事项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,完成时限,预计完工,进度,甲乙,开工日期\nM-1,县级,候车亭,县教育局,2023-12-31,2024-2-1,80%,附注一,2023-3-1\n";
        var file = new Upload("m.csv", csv.getBytes(StandardCharsets.UTF_8));
        var it = imports.upload(office, file);
        assertThat(field(it, "甲乙")).isNull();
        Map<Integer, @Nullable LedgerField> columns = new HashMap<>();
        it.recognition().columns().forEach(column -> columns.put(column.index(), column.field()));
        columns.put(7, LedgerField.REMARK);
        var corrected = imports.setUp(office, it.id(), new ImportSetup(null, null, 2023, REPORT, columns, false));
        assertThat(field(corrected, "甲乙")).isEqualTo(LedgerField.REMARK);
        assertThat(field(imports.upload(office, file), "甲乙")).as("only tried").isNull();
        imports.apply(office, corrected.id(), "试验", false);
        assertThat(field(imports.upload(office, file), "甲乙")).isEqualTo(LedgerField.REMARK);
        imports.undo(office, corrected.id(), "试验");
        var elsewhere = imports.tryOut(Actor.SYSTEM, file, ImportSetup.NONE);
        assertThat(field(elsewhere.view(), "甲乙")).isNull();
    }

    private static @Nullable LedgerField field(ImportView it, String heading) {
        return it.recognition().columns().stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .field();
    }

    @Test
    void aLongSheetIsWorkedOffBehindThePage() throws InterruptedException {
        var rows = new java.util.ArrayList<ImportFixtures.Row>();
        for (int i = 0; i < 1100; i++) {
            rows.add(row("L-" + i));
        }
        var it = imports.upload(office, ledgerOf(rows));
        assertThat(waitFor(it).counts()).isEqualTo(new RowCounts(1100, 0, 0, 0));
        imports.apply(office, it.id(), "长表", false);
        assertThat(waitFor(it).state()).isEqualTo(ImportState.APPLIED);
        imports.undo(office, it.id(), "试验");
        assertThat(jdbc.sql("select count(*) from project where code like 'L-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ImportView waitFor(ImportView it) throws InterruptedException {
        var now = imports.get(office, it.id());
        for (int i = 0; i < 600 && now.state().working(); i++) {
            Thread.sleep(100);
            now = imports.get(office, it.id());
        }
        return now;
    }

    @Test
    void whatIsNoLedgerIsRefusedAndNotKept() {
        long before = imports.list(office, Pageable.ofSize(1)).getTotalElements();
        var picture = new Upload("台账.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> imports.upload(office, picture))
                .satisfies(e -> assertThat(e.code()).isEqualTo("sheet.file.picture"));
        assertThat(imports.list(office, Pageable.ofSize(1)).getTotalElements()).isEqualTo(before);
    }

    @Test
    void onlyThoseWhoMayImportSeeImports() {
        var leader = new Actor(null, "leader", "县领导", null, "", Set.of(Role.LEADER), null, false);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> imports.list(leader, Pageable.ofSize(1)));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> imports.tryOut(leader, ledgerOf(row("D-1")), ImportSetup.NONE));
    }
}

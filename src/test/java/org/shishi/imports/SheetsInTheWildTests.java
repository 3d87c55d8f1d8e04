package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Workbooks as offices really send them: each is read as its writer meant it, or asked about, and never wrong in silence. */
@WholeApplication
class SheetsInTheWildTests {

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String file, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true, Level.COUNTY, said);
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, new Upload(file + ".xlsx", content(file)), setup));
    }

    private static byte[] content(String file) {
        try {
            return new ClassPathResource("sheets-in-the-wild/" + file + ".xlsx").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> sheets() {
        return Stream.of(
                sheet("01-progress-heading", it -> {
                    assertThat(it.values("percent")).containsExactly(number("64"), number("91"), number("33"));
                    assertThat(it.values("deadline")).containsExactly("2026-11-30", "2026-10-31", "2026-12-31");
                    assertThat(it.values("level")).containsExactly("COUNTY", "MUNICIPAL", "COUNTY");
                }),
                sheet("02-quarter-schedule", it -> {
                    assertThat(it.days(3)).containsExactly("2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31");
                    assertThat(it.days(4)).isEqualTo(it.days(3));
                    assertThat(it.days(5)).containsExactly("2024-03-31", "2024-06-30", "2024-09-30");
                    assertThat(it.days(6)).containsExactly("2024-03-31", "2024-06-30", "2024-11-30");
                    assertThat(it.days(7)).containsExactly("2024-03-31", "2024-06-30", "2024-09-30");
                    assertThat(it.days(8)).isEqualTo(it.days(3));
                    assertThat(it.said(3)).contains("imports.steps.weights");
                }),
                sheet("03-no-status-column", it -> {
                    assertThat(it.asked()).containsExactly("finished", "started");
                    assertThat(it.question("started").args())
                            .extracting(NoteText::text)
                            .containsExactly("1", "4 北门步道");
                    assertThat(it.value(4, "stage")).isEqualTo("UNDER_WAY");
                    assertThat(it.said(4)).contains("imports.stage.from-percent");
                }),
                sheet("04-total-row-differs", it -> {
                    assertThat(it.projects()).hasSize(3);
                    assertThat(it.values("investment"))
                            .containsExactly(number("21500"), number("17500"), number("16000"));
                    assertThat(it.said()).contains("imports.total.differs", "imports.title.sum-differs");
                    assertThat(it.note("imports.total.differs")).contains("52000.00", "55000.00", "3000.00");
                    assertThat(it.asked()).isEmpty();
                }),
                sheet("05a-few-known-headings", it -> {
                    assertThat(it.columns())
                            .containsEntry(LedgerField.TITLE, "C")
                            .containsEntry(LedgerField.LEAD_UNIT, "E")
                            .containsEntry(LedgerField.RESPONSIBLE_UNITS, "D")
                            .containsEntry(LedgerField.ASPECT, "A");
                    assertThat(it.values("title")).containsExactly("新增幼儿园学位200个。", "改造校舍4处。");
                }),
                sheet("05b-plan-and-actual", it -> {
                    assertThat(it.result().view().recognition().headerRow()).isEqualTo(2);
                    assertThat(it.columns()).containsEntry(LedgerField.TITLE, "B");
                    assertThat(it.values("title")).containsExactly("村卫生室", "路灯");
                    assertThat(it.notes("imports.column.unknown")).containsExactly("#: 1、2");
                    assertThat(it.result().view().recognition().questions())
                            .filteredOn(question -> question.key().startsWith("column."))
                            .extracting(question -> question.args().get(0).text() + ": "
                                    + question.args().get(1).text())
                            .as("status, percent and money stand in the cells")
                            .containsExactly("计划: 300㎡,90万元、120盏", "实际: 352㎡,101万元;2026年2月开工…、150盏,全部完成 (125 %)");
                }),
                sheet("06-wide-matrix", it -> {
                    assertThat(it.asked()).containsExactly("matrix", "unit.城关镇", "unit.柳溪乡");
                    assertThat(it.question("matrix").args().get(0).text()).isEqualTo("新增托位(个)、改厕(座)");
                    assertThat(it.projects())
                            .flatExtracting(ImportRow::notes)
                            .as("what these areas are is asked first")
                            .isEmpty();
                }),
                sheet("14-narrative-status", it -> {
                    assertThat(it.value(3, "progressNote")).isEqualTo("2025年2月份完成招投标、2025年8月份全面完工、2026年1月9日完成验收");
                    assertThat(it.value(4, "progressNote")).isEqualTo("已完成堰坝2座,…");
                    assertThat(it.asked()).as("days to come are no story").containsExactly("untold");
                    assertThat(it.values("deadline")).containsExactly("2025-09-30", "2026-10-31");
                    assertThat(it.values("investment")).containsExactly(number("260"), number("75"));
                }),
                sheet("w-blank-value", it -> assertThat(it.said(4)).contains("sheet.cell.error")),
                sheet("w-iso-time-cell", it -> {
                    assertThat(it.said(4)).contains("sheet.cell.error");
                    assertThat(it.value(4, "percent")).isEqualTo(number("80"));
                }),
                sheet("w-nan-value", it -> assertThat(it.said(4)).contains("sheet.cell.error")),
                sheet("w-control-characters", it -> {
                    assertThat(it.value(4, "remark")).isEqualTo("甲 乙");
                    assertThat(it.row(4).outcome()).isEqualTo(Outcome.NEW);
                }),
                sheet(
                        "w-dates",
                        it -> assertThat(it.values("startedOn"))
                                .containsExactly(
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-01",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-01",
                                        "2023-01-31",
                                        "2023-03-01",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "sheet.date.unread",
                                        "sheet.date.no-such-day",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "sheet.date.unread",
                                        "2023-03-05",
                                        "2023-03-05",
                                        "sheet.date.unread")),
                sheet("w-percent", it -> {
                    assertThat(it.asked()).contains("shares.8");
                    assertThat(it.values("percent"))
                            .containsExactly(
                                    number("80"),
                                    number("80"),
                                    number("80"),
                                    number("80"),
                                    number("100"),
                                    number("100"),
                                    number("80"),
                                    number("100"),
                                    number("80"),
                                    number("80"),
                                    number("80"),
                                    number("80"),
                                    number("80"),
                                    number("80"),
                                    number("0.8"),
                                    number("80"),
                                    "sheet.percent.unread",
                                    number("108"),
                                    "sheet.percent.negative",
                                    number("80"),
                                    number("80"),
                                    number("100"));
                }),
                sheet("w-money-words", it -> {
                    assertThat(it.values("investment"))
                            .containsExactly(
                                    number("12000"),
                                    number("350"),
                                    number("0.3"),
                                    number("500"),
                                    "",
                                    number("500"),
                                    number("1200"),
                                    number("1200"),
                                    number("1200.5"),
                                    number("1200"),
                                    number("1200"),
                                    number("500"),
                                    number("500"),
                                    number("500"),
                                    "",
                                    "sheet.money.unread",
                                    number("0"),
                                    "",
                                    number("0.3"),
                                    number("12000"),
                                    number("500"),
                                    "sheet.money.below-a-cent",
                                    number("1200"),
                                    "sheet.money.unread",
                                    "sheet.money.unread",
                                    "sheet.money.unread",
                                    "sheet.money.unread",
                                    number("500"),
                                    number("0.3"),
                                    number("0.00004"));
                    assertThat(it.said(6)).contains("sheet.money.read-as");
                }),
                sheet("w-hidden-rows", it -> {
                    assertThat(it.asked()).containsExactly("hidden.rows", "hidden.columns");
                    assertThat(it.question("hidden.rows").args())
                            .extracting(NoteText::text)
                            .containsExactly("2", "5、6");
                }),
                sheet("w-invisible-in-headings", it -> {
                    assertThat(it.value(4, "title")).isEqualTo("试验项目1");
                    assertThat(it.value(4, "investment")).isEqualTo(number("100"));
                    assertThat(it.asked()).isEmpty();
                }),
                sheet("w-invisible-in-values", it -> {
                    assertThat(it.projects()).allSatisfy(row -> {
                        assertThat(row.code()).matches("2023-T-1\\d\\d");
                        assertThat(row.values())
                                .containsEntry("level", "COUNTY")
                                .containsEntry("title", "名称")
                                .containsEntry("leadUnit", "县教育局")
                                .containsEntry("investment", number("500"))
                                .containsEntry("stage", "UNDER_WAY");
                    });
                    assertThat(it.projects()).hasSize(12);
                }),
                sheet(
                        "w-radicals-in-heading",
                        it -> assertThat(it.value(4, "title")).isEqualTo("试验项目1")),
                sheet("w-same-title-other-forms", it -> {
                    assertThat(it.said(4)).contains("imports.code.by-words");
                    assertThat(it.row(4).outcome()).isNotEqualTo(Outcome.NEW);
                }),
                sheet(
                        "w-level-from-remark",
                        it -> assertThat(it.values("level"))
                                .containsExactly(
                                        "COUNTY",
                                        "COUNTY",
                                        "COUNTY",
                                        "sheet.level.unread",
                                        "PROVINCIAL",
                                        "COUNTY",
                                        "TOWNSHIP",
                                        "sheet.level.unread",
                                        "sheet.level.unread")),
                sheet(
                        "w-long-texts",
                        it -> assertThat(it.row(4).notes())
                                .filteredOn(Note::error)
                                .extracting(
                                        Note::ref,
                                        Note::code,
                                        note -> note.args().stream()
                                                .map(NoteText::text)
                                                .toList())
                                .containsExactly(
                                        tuple("N4", "project.plan.too-long", List.of("备".repeat(20) + "…", "4000")))),
                sheet("w-merged-percent", it -> {
                    assertThat(it.asked()).containsExactly("merged.8");
                    assertThat(it.projects()).as("asked, and no error").allMatch(row -> row.outcome() == Outcome.NEW);
                    assertThat(it.question("merged.8").args().get(1).text()).isEqualTo("80% (4–6)");
                }),
                sheet("w-money-unit-above", it -> {
                    assertThat(it.values("investment")).containsExactly(number("300"), number("450"));
                    assertThat(it.said()).contains("imports.unit.money.read-as");
                }),
                sheet("w-money-unit-heading", it -> {
                    assertThat(it.values("investment")).containsExactly(number("300"), number("450"));
                    assertThat(it.note("imports.unit.money.read-as")).containsExactly("总投资（百万元）", "百万元", "3", "300.00");
                }),
                sheet(
                        "w-slash-is-no-fraction",
                        it -> assertThat(it.projects())
                                .allSatisfy(row -> assertThat(row.notes())
                                        .extracting(Note::code)
                                        .doesNotContain("imports.percent.contradicts"))),
                sheet("w-strict-ooxml", it -> assertThat(it.value(4, "title")).isEqualTo("试验项目1")),
                sheet("w-unit-names", it -> {
                    assertThat(it.values("leadUnit").subList(0, 14)).containsOnly("县教育局");
                    assertThat(it.values("leadUnit").subList(14, 18)).containsExactly("鹤城街道", "鹤城街道", "温溪镇", "县水利局");
                    for (int row : new int[] {7, 8, 11, 12, 13, 14, 15, 17}) {
                        assertThat(it.value(row, "responsibleUnits"))
                                .as("row " + row)
                                .isEqualTo(List.of("县教育局", "县水利局"));
                    }
                }));
    }

    private static Arguments sheet(String file, Consumer<TriedSheet> right) {
        return Arguments.of(file, right);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void aSheetIsReadAsItsWriterMeantIt(String file, Consumer<TriedSheet> right) {
        right.accept(tried(file));
    }

    @Test
    void anAnswerIsCarriedOut() {
        var done = tried("03-no-status-column", "finished:2023-12-20");
        assertThat(done.asked()).containsExactly("started");
        assertThat(done.value(3, "stage")).isEqualTo("COMPLETED");
        assertThat(done.value(3, "completedOn")).isEqualTo("2023-12-20");
        assertThat(tried("03-no-status-column", "finished:none").value(3, "stage"))
                .isEqualTo("UNDER_WAY");

        assertThat(tried("w-hidden-rows", "hidden.rows:take", "hidden.columns:take")
                        .projects())
                .hasSize(4);
        var left = tried("w-hidden-rows", "hidden.rows:leave", "hidden.columns:leave");
        assertThat(left.asked()).isEmpty();
        assertThat(left.projects().map(ImportRow::number)).containsExactly(4, 7);
        assertThat(left.value(4, "investment")).isNull();

        assertThat(tried("w-merged-percent", "merged.8:each").values("percent")).containsOnly(number("80"));
        assertThat(tried("w-merged-percent", "merged.8:none").projects())
                .allSatisfy(row -> assertThat(row.values()).doesNotContainKey("percent"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> tried("w-merged-percent", "finished:soon"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("imports.answer.unknown"));
    }

    @Test
    void aColumnThatLooksImportantIsAskedAboutUntilAPersonHasSaidWhatItIs() {
        var csv = "2023年民生实事项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,工程量,拨款额(万美元),甲乙,总投资,开工日期\n"
                + "Q-1,县级,步道,县水利局,2024-02-01,80%,3,无,300,2023-03-01\n";
        var file = new Upload("问.csv", csv.getBytes(StandardCharsets.UTF_8));
        var asked = new TriedSheet(imports.tryOut(Actor.SYSTEM, file, ImportSetup.NONE));
        assertThat(asked.asked()).containsExactlyInAnyOrder("column.5", "column.6", "unit.8");
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        columns.put(5, LedgerField.PERCENT);
        columns.put(6, null);
        var setup = new ImportSetup(null, null, null, null, columns, false, null, Map.of("unit.8", "THOUSAND_YUAN"));
        var answered = new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.value(3, "percent")).isEqualTo(number("80"));
        assertThat(answered.value(3, "investment")).isEqualTo(number("30"));
    }

    @Test
    void aCountOfSatisfactionIsLedToItsOwnDoor() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> tried("07-satisfaction"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("sheet.door.other"))
                .satisfies(e -> assertThat(e.args()).containsExactly(SheetKind.SATISFACTION));
    }

    @Test
    void nothingIsWrittenWhileAQuestionIsOpen() {
        var file = new Upload("hidden.xlsx", content("w-hidden-rows"));
        var refused = imports.load(Actor.SYSTEM, file, ImportSetup.NONE, "试", false);
        assertThat(refused.applied()).isFalse();
        assertThat(refused.view().id()).isNull();
    }
}

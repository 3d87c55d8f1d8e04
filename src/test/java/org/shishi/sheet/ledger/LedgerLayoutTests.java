package org.shishi.sheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.SheetFixtures;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.LedgerLevel;
import org.shishi.sheet.reading.TitleFacts;

/** Layouts that people make: headings between rows, totals, notes, repeated headers, levels in the remarks. */
class LedgerLayoutTests {

    @Test
    void everyKindOfRowIsToldApart() {
        var rows = rows("青田县2023年民生实事\n"
                + "单位:元,截至12月底\n"
                + "序 号,项 目 名 称,责任单位,总投资(万元),完成时限,备 注\n"
                + "一、教育\n"
                + "1,新增学位360个,县教育局,1142.5,2023年12月底,省级\n"
                + ",其中公办180个,,,,\n"
                + "2,照明改造,县教育局,866.5,春节前,列入市级民生实事\n"
                + "小计,,,2009,,\n"
                + "序号,项目名称,责任单位,总投资(万元),完成时限,备注\n"
                + "二、健康\n"
                + ",村卫生室,县卫生健康局,若干,尽快,\n"
                + "合计,,,2009,,\n"
                + "注:合计不含自筹,,,,,\n");

        assertThat(rows)
                .extracting(LedgerRow::kind)
                .containsExactly(
                        RowKind.TITLE,
                        RowKind.TITLE,
                        RowKind.HEADER,
                        RowKind.SECTION,
                        RowKind.DATA,
                        RowKind.CONTINUATION,
                        RowKind.DATA,
                        RowKind.TOTAL,
                        RowKind.HEADER,
                        RowKind.SECTION,
                        RowKind.DATA,
                        RowKind.TOTAL,
                        RowKind.NOTE);
        assertThat(rows.get(4).section()).isEqualTo("一、教育");
        assertThat(rows.get(5).continues()).isEqualTo(5);
        assertThat(rows.get(5).words(LedgerField.TITLE)).isEqualTo("其中公办180个");
        assertThat(rows.get(10).section()).isEqualTo("二、健康");
        assertThat(rows.get(4).number(LedgerField.TOTAL_INVESTMENT)).isEqualTo(new BigDecimal("1142.5"));
    }

    @Test
    void levelsHiddenInTheRemarksAreFoundAndSaid() {
        var rows = rows("序号,项目名称,备注\n1,甲,省级\n2,乙,列入市级民生实事\n3,丙,完工时间延期\n4,丁,省、市民生实事\n");

        assertThat(rows.stream().skip(1).map(LedgerRow::level))
                .containsExactly(LedgerLevel.PROVINCIAL, LedgerLevel.MUNICIPAL, null, null);
        assertThat(rows.get(1).problems())
                .containsExactly(
                        new CellProblem("C2", LedgerField.LEVEL, "sheet.level.from-remark", List.of("省级"), false));
    }

    @Test
    void problemsNameTheirCell() {
        var rows = rows("序号,项目名称,总投资,完成时限,形象进度,状态\n1,甲,若干,2月30日,0.8,差不多\n");

        assertThat(rows.get(1).problems())
                .extracting(CellProblem::ref, CellProblem::field, CellProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("D2", LedgerField.DEADLINE, "sheet.date.no-such-day"),
                        org.assertj.core.groups.Tuple.tuple("C2", LedgerField.TOTAL_INVESTMENT, "sheet.money.unread"),
                        org.assertj.core.groups.Tuple.tuple("E2", LedgerField.PERCENT, "sheet.percent.ambiguous"),
                        org.assertj.core.groups.Tuple.tuple("F2", LedgerField.STATUS, "sheet.status.unknown"));
        assertThat(rows.get(1).text(LedgerField.TOTAL_INVESTMENT)).isEqualTo("若干");
        assertThat(rows.get(1).isUnread()).isTrue();
    }

    @Test
    void aNumberedRowWithoutTitleIsAnErrorAndNotLost() {
        var rows = rows("序号,项目名称,责任单位\n1,,县教育局\n2,乙,县教育局\n");

        assertThat(rows.get(1).kind()).isEqualTo(RowKind.DATA);
        assertThat(rows.get(1).problems())
                .extracting(CellProblem::ref, CellProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A2", "sheet.row.no-title"));
    }

    @Test
    void oneNumberOverAGroupOfProjectsDoesNotMakeThemOne() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            var lines = List.of("序号,方面,项目名称,责任单位,完成时限", "1,教育优学,甲,县教育局,2023年12月", ",,乙,县财政局,2023年11月");
            for (var i = 0; i < lines.size(); i++) {
                var row = sheet.createRow(i);
                var texts = lines.get(i).split(",");
                for (var column = 0; column < texts.length; column++) {
                    row.createCell(column).setCellValue(texts[column]);
                }
            }
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(1, 2, 1, 1));
            workbook.write(out);
        }
        var rows = Ledgers.find(Sheets.read(out.toByteArray(), "")).read(SheetFixtures.planYear(2023));

        assertThat(rows).extracting(LedgerRow::kind).containsExactly(RowKind.HEADER, RowKind.DATA, RowKind.DATA);
        assertThat(rows.get(2).words(LedgerField.ASPECT)).isEqualTo("教育优学");
    }

    @Test
    void aTwoLevelHeaderWithoutMergesIsUnderstood() {
        var ledger = recognised("序号,项目名称,资金,,进展,\n,,总投资,定额保障,形象进度,预计完工\n1,甲,76,25,80%,2024-01-22\n");

        assertThat(ledger.lastHeaderRow()).isEqualTo(2);
        assertThat(ledger.mapping()).containsEntry(LedgerField.FIXED_QUOTA, 3).containsEntry(LedgerField.FORECAST, 5);
        assertThat(ledger.headings().get(3).group()).isEqualTo("资金");
        assertThat(ledger.headings().get(3).key()).isEqualTo("资金/定额保障");
    }

    @Test
    void headingsWithoutMeaningAreShownAsUnknown() {
        var ledger = recognised("序号,项目名称,责任单位,区块链编号,责任单位\n1,甲,县教育局,x,y\n");

        assertThat(ledger.unknownColumns()).extracting(Heading::column).containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"截至2024年1月8日", "（截止2024年1月8日）", "截至 2024 年 1 月 8 日", "数据截至:2024.1.8", "截至2024-01-08"})
    void theDayOfTheSheetIsFoundInItsTitle(String line) {
        assertThat(TitleFacts.of("2023年民生实事台账\n" + line).asOf()).isEqualTo("2024-01-08");
    }

    @Test
    void theYearOfThePlanIsNotTakenFromTheDayOfTheSheet() {
        assertThat(TitleFacts.of("(截至2024年1月8日) 2023年民生实事台账").planYear()).isEqualTo(2023);
        assertThat(TitleFacts.of("2024年1月10日印发 2023年度民生实事").planYear()).isEqualTo(2023);
        assertThat(TitleFacts.of("台账 截至2024年1月8日").planYear()).isNull();
    }

    @Test
    void aSheetOfAMonthIsNotTakenForTheProject() {
        assertThat(TitleFacts.of("2023年10月进展情况汇总表").period()).isTrue();
        assertThat(TitleFacts.of("一季度进展情况").period()).isTrue();
        assertThat(TitleFacts.of("2022年度完成情况").period()).isFalse();
        assertThat(TitleFacts.of("2023年台账 截至2024年1月8日").period()).isFalse();
        assertThat(TitleFacts.of("台账 截至1月8日").asOf()).isNull();
        assertThat(TitleFacts.of("2023年台账 截至1月8日").asOf()).isEqualTo("2023-01-08");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLedgerWrittenInItsLayoutAndReadAgainIsUnchanged(boolean xlsx) throws IOException {
        var ledger = Ledgers.find(Sheets.read(SheetFixtures.ledger(), ""));
        var out = new ByteArrayOutputStream();
        try (var writer = xlsx ? SheetWriter.xlsx(out) : SheetWriter.csv(out)) {
            writer.sheet(LedgerLayout.head("青田县", 2023, LocalDate.of(2024, 1, 8)));
            for (var row : ledger.table().rows().subList(4, 226)) {
                writer.row(row.cells());
            }
            writer.finish();
        }

        var again = Ledgers.find(Sheets.read(out.toByteArray(), "台账.csv"));
        assertThat(again.mapping()).isEqualTo(ledger.mapping());
        assertThat(again.title().asOf()).isEqualTo("2024-01-08");
        assertThat(again.title().planYear()).isEqualTo(2023);
        assertThat(values(again)).hasSize(222).isEqualTo(values(ledger));
        if (xlsx) {
            assertThat(again.headings()).isEqualTo(ledger.headings());
        }
    }

    @Test
    void rejectedRowsComeBackWithTheReasonAndCanBeSentAgain() throws IOException {
        var ledger = Ledgers.find(Sheets.read(SheetFixtures.ledger(), ""));
        var out = new ByteArrayOutputStream();
        RejectedRows.write(out, ledger, Map.of(113, "=单位不存在", 150, "编号重复"), "退回原因");

        var again = Ledgers.find(Sheets.read(out.toByteArray(), "a.xlsx"));
        assertThat(again.mapping()).isEqualTo(ledger.mapping());
        assertThat(again.unknownColumns()).extracting(Heading::text).containsExactly("退回原因");
        assertThat(again.title().asOf()).isEqualTo("2024-01-08");
        assertThat(values(again))
                .containsExactly(values(ledger).get(108), values(ledger).get(145));
        var rows = again.table().rows();
        assertThat(rows.get(rows.size() - 2).cell(20).text()).isEqualTo("=单位不存在");
    }

    @Test
    void tenThousandRowsAreReadWithinAMinute() throws IOException {
        var source =
                Ledgers.find(Sheets.read(SheetFixtures.ledger(), "")).table().rows();
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(LedgerLayout.head("青田县", 2023, LocalDate.of(2024, 1, 8)));
            for (var i = 0; i < 10_000; i++) {
                var values = new ArrayList<Object>(source.get(4 + i % 222).cells());
                values.set(1, "2023-W-" + i);
                writer.row(values);
            }
            writer.finish();
        }
        var began = System.nanoTime();
        var rows = Ledgers.find(Sheets.read(out.toByteArray(), "")).read(SheetFixtures.planYear(2023));

        assertThat(rows.stream().filter(row -> row.kind() == RowKind.DATA)).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
    }

    private static List<List<?>> values(RecognisedLedger ledger) {
        return ledger.read(SheetFixtures.planYear(2023)).stream()
                .filter(row -> row.kind() == RowKind.DATA)
                .<List<?>>map(row -> Stream.of(LedgerField.values())
                        .map(field -> java.util.Optional.ofNullable(row.values().get(field))
                                .map(value -> value.reading().value()))
                        .toList())
                .toList();
    }

    private static RecognisedLedger recognised(String csv) {
        return Ledgers.find(Sheets.read(csv.getBytes(StandardCharsets.UTF_8), "a.csv"));
    }

    private static List<LedgerRow> rows(String csv) {
        return recognised(csv).read(SheetFixtures.planYear(2023));
    }
}

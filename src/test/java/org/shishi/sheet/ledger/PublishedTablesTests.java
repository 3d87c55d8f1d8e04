package org.shishi.sheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.sheet.SheetFixtures;
import org.shishi.sheet.reading.LedgerLevel;
import org.shishi.sheet.reading.MilestoneText;
import org.shishi.sheet.reading.StatusMeaning;
import org.shishi.sheet.reading.UnitNames;

/** Five tables that counties have published, each read to its last row, with cells checked by hand. */
class PublishedTablesTests {

    private static List<LedgerRow> read(RecognisedLedger table, int year) {
        return table.read(SheetFixtures.planYear(year));
    }

    private static RecognisedLedger recognised(String letter) {
        return Ledgers.recognise(SheetFixtures.published(letter)).orElseThrow();
    }

    private static List<RowKind> kinds(List<LedgerRow> rows) {
        return rows.stream().skip(2).map(LedgerRow::kind).toList();
    }

    @Test
    void taishunOctober2023() {
        var table = recognised("B");
        assertThat(table.headerRow()).isEqualTo(2);
        assertThat(table.mapping())
                .isEqualTo(Map.of(
                        LedgerField.SEQUENCE, 0,
                        LedgerField.CONTENT, 1,
                        LedgerField.LEAD_UNIT, 2,
                        LedgerField.PROGRESS_TEXT, 3));
        assertThat(table.unknownColumns()).isEmpty();
        assertThat(table.title().planYear()).isEqualTo(2023);
        assertThat(table.title().level()).isEqualTo(LedgerLevel.PROVINCIAL);
        assertThat(table.title().period()).isTrue();

        var rows = read(table, 2023);
        assertThat(rows).hasSize(11);
        assertThat(kinds(rows)).hasSize(9).containsOnly(RowKind.DATA);
        assertThat(rows).allSatisfy(row -> assertThat(row.problems()).isEmpty());
        assertThat(rows.stream().skip(2).map(row -> row.words(LedgerField.SEQUENCE)))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(rows.stream()
                        .skip(2)
                        .map(row -> row.units(LedgerField.LEAD_UNIT).names()))
                .startsWith(List.of("教育局"), List.of("教育局"))
                .endsWith(List.of("教育局"), List.of("县卫生健康局"), List.of("县卫生健康局"), List.of("县卫生健康局"));
        assertThat(rows.stream().skip(2).map(LedgerRow::status))
                .containsExactly(
                        StatusMeaning.NEARLY_DONE,
                        StatusMeaning.TARGET_REACHED,
                        StatusMeaning.TARGET_REACHED,
                        StatusMeaning.NEARLY_DONE,
                        StatusMeaning.TARGET_REACHED,
                        StatusMeaning.TARGET_REACHED,
                        StatusMeaning.TARGET_REACHED,
                        StatusMeaning.TARGET_REACHED,
                        StatusMeaning.TARGET_REACHED);

        var third = rows.get(4);
        assertThat(third.number()).isEqualTo(5);
        assertThat(third.level()).isEqualTo(LedgerLevel.PROVINCIAL);
        assertThat(third.words(LedgerField.CONTENT)).isEqualTo("16010名义务教育段学生开展正脊筛查。");
        assertThat(third.units(LedgerField.LEAD_UNIT)).isEqualTo(new UnitNames(List.of("教育局"), false));
        assertThat(third.words(LedgerField.PROGRESS_TEXT)).isEqualTo("提前完成年度任务。截至6月21日,已完成筛查任务数16010人,达到101.91%");
        assertThat(third.remark(LedgerField.STATUS)).isEqualTo("截至6月21日,已完成筛查任务数16010人,达到101.91%");
    }

    @Test
    void taishunApril2024() {
        var table = recognised("C");
        assertThat(table.mapping())
                .isEqualTo(Map.of(
                        LedgerField.SEQUENCE, 0,
                        LedgerField.CONTENT, 1,
                        LedgerField.PERIOD_PLAN, 2,
                        LedgerField.LEAD_UNIT, 3,
                        LedgerField.PROGRESS_TEXT, 4));
        assertThat(table.title().planYear()).isEqualTo(2024);

        var rows = read(table, 2024);
        assertThat(rows).hasSize(9);
        assertThat(kinds(rows)).hasSize(7).containsOnly(RowKind.DATA);
        var second = rows.get(3);
        assertThat(second.words(LedgerField.SEQUENCE)).isEqualTo("2");
        assertThat(second.words(LedgerField.PERIOD_PLAN)).isEqualTo("4月:完成筛查人数1480人(20%)。");
        assertThat(second.units(LedgerField.LEAD_UNIT).names()).containsExactly("县卫生健康局");
        assertThat(second.words(LedgerField.PROGRESS_TEXT)).isEqualTo("已完成。 完成筛查人数3495人,完成率47.23%。");
        assertThat(second.status()).isEqualTo(StatusMeaning.PERIOD_DONE);
        var sixth = rows.get(7);
        assertThat(sixth.units(LedgerField.LEAD_UNIT).names()).containsExactly("县医疗保障局");
        assertThat(sixth.words(LedgerField.PERIOD_PLAN)).startsWith("根据省市局要求,数据采集只到市级。");
        assertThat(rows.subList(2, 8)).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(StatusMeaning.PERIOD_DONE);
            assertThat(row.problems()).isEmpty();
        });
        var last = rows.get(8);
        assertThat(last.words(LedgerField.CONTENT)).isEqualTo("持有居住证的义务教育段随迁子女就读公办学校比例达90%。");
        assertThat(last.status()).isNull();
        assertThat(last.units(LedgerField.LEAD_UNIT)).isNull();
        assertThat(last.problems())
                .extracting(CellProblem::ref, CellProblem::code, CellProblem::blocking)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("D9", "sheet.cell.elided", false),
                        org.assertj.core.groups.Tuple.tuple("E9", "sheet.cell.elided", false));
    }

    @Test
    void yueqing2022() {
        var table = recognised("E");
        assertThat(table.mapping())
                .isEqualTo(Map.of(
                        LedgerField.SEQUENCE, 0,
                        LedgerField.CONTENT, 1,
                        LedgerField.PROGRESS_TEXT, 2,
                        LedgerField.STATUS, 3,
                        LedgerField.RESPONSIBLE_UNITS, 4,
                        LedgerField.RESPONSIBLE_PERSON, 5));
        assertThat(table.title().planYear()).isEqualTo(2022);
        assertThat(table.title().level()).isNull();
        assertThat(table.title().period()).isFalse();

        var rows = read(table, 2022);
        assertThat(rows).hasSize(5);
        assertThat(kinds(rows)).containsExactly(RowKind.DATA, RowKind.DATA, RowKind.DATA);
        var second = rows.get(3);
        assertThat(second.words(LedgerField.CONTENT)).isEqualTo("新增托位1140个,普惠托位685个");
        assertThat(second.words(LedgerField.PROGRESS_TEXT)).isEqualTo("新增托位1155个,其中新增普惠托位1155个。");
        assertThat(second.text(LedgerField.STATUS)).isEqualTo("超额完成");
        assertThat(second.status()).isEqualTo(StatusMeaning.TARGET_REACHED);
        assertThat(second.units(LedgerField.RESPONSIBLE_UNITS).names()).containsExactly("市卫健局");
        assertThat(second.words(LedgerField.RESPONSIBLE_PERSON)).isEqualTo("科长乙");
        assertThat(rows.get(2).text(LedgerField.STATUS)).isEqualTo("完成任务");
        assertThat(rows.get(2).status()).isEqualTo(StatusMeaning.TARGET_REACHED);
        assertThat(rows.get(4).words(LedgerField.CONTENT)).isEqualTo("新改扩建公办幼儿园3所,新增公办幼儿学位720个");
        assertThat(rows.get(4).problems()).extracting(CellProblem::ref).containsExactly("E5", "F5", "D5");
    }

    @Test
    void keqiaoFirstQuarter2023() {
        var table = recognised("F");
        assertThat(table.mapping())
                .isEqualTo(Map.of(
                        LedgerField.SEQUENCE, 0,
                        LedgerField.CONTENT, 1,
                        LedgerField.RESPONSIBLE_UNITS, 2,
                        LedgerField.PERIOD_PLAN, 3,
                        LedgerField.PROGRESS_TEXT, 4,
                        LedgerField.STATUS, 5));
        assertThat(table.title().level()).isEqualTo(LedgerLevel.PROVINCIAL);

        var rows = read(table, 2023);
        assertThat(rows).hasSize(7);
        assertThat(kinds(rows))
                .containsExactly(RowKind.DATA, RowKind.CONTINUATION, RowKind.DATA, RowKind.DATA, RowKind.CONTINUATION);
        var first = rows.get(2);
        assertThat(first.words(LedgerField.CONTENT)).isEqualTo("新改扩建公办中小学校1所");
        assertThat(first.words(LedgerField.PERIOD_PLAN)).isEqualTo("室内安装、装修及场外施工");
        assertThat(first.units(LedgerField.RESPONSIBLE_UNITS).names()).containsExactly("教体局");
        assertThat(first.words(LedgerField.PROGRESS_TEXT)).startsWith("进展情况:轻纺城第二小学(柯东小学)新建工程室内装修及安装工程完成80%");
        assertThat(first.status()).isEqualTo(StatusMeaning.ON_SCHEDULE);
        var more = rows.get(3);
        assertThat(more.continues()).isEqualTo(3);
        assertThat(more.words(LedgerField.CONTENT)).isEqualTo("新增学位810个");
        assertThat(more.words(LedgerField.PERIOD_PLAN)).isNull();
        assertThat(rows.get(5).words(LedgerField.SEQUENCE)).isEqualTo("3");
        assertThat(rows.get(5).words(LedgerField.PERIOD_PLAN)).isEqualTo("公布随迁子女入(转)学政策");
        assertThat(rows.get(6).continues()).isEqualTo(6);
        assertThat(rows.get(6).words(LedgerField.CONTENT)).isEqualTo("义务教育段随迁子女就…");
        assertThat(rows).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    }

    @Test
    void kaihuaFirstQuarter2023() {
        var table = recognised("J");
        assertThat(table.mapping())
                .isEqualTo(Map.of(
                        LedgerField.SEQUENCE, 0,
                        LedgerField.CONTENT, 1,
                        LedgerField.SCHEDULE, 2,
                        LedgerField.PROGRESS_TEXT, 3,
                        LedgerField.STATUS, 4));
        assertThat(table.title().planYear()).isEqualTo(2023);
        assertThat(table.title().period()).isTrue();

        var rows = read(table, 2023);
        assertThat(rows).hasSize(5);
        assertThat(kinds(rows)).containsExactly(RowKind.DATA, RowKind.DATA, RowKind.DATA);
        var first = rows.get(2);
        assertThat(first.words(LedgerField.CONTENT)).isEqualTo("启动新安综合体建设。");
        assertThat(first.steps())
                .extracting(
                        MilestoneText::mark,
                        MilestoneText::text,
                        step -> step.date().to().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("①", "2月上旬前,完成设计招标。", "2023-02-10"),
                        org.assertj.core.groups.Tuple.tuple("②", "3月底前,完成图纸深化设计。", "2023-03-31"),
                        org.assertj.core.groups.Tuple.tuple("③", "5月底前,完成施工许可报批并开工建设。", "2023-05-31"));
        assertThat(first.words(LedgerField.PROGRESS_TEXT)).isEqualTo("①已完成。2月10日,完成设计招标。②截至3月31日,施工图正在图审。");
        assertThat(first.status()).isEqualTo(StatusMeaning.ON_SCHEDULE);
        assertThat(rows.get(3).steps()).hasSize(3);
        assertThat(rows.get(3).status()).isEqualTo(StatusMeaning.ON_SCHEDULE);
        assertThat(rows.get(4).steps()).extracting(MilestoneText::text).containsExactly("…", "…", "…");
        assertThat(rows.get(4).status()).isNull();
        assertThat(rows.get(4).problems()).extracting(CellProblem::ref).containsExactly("E5");
    }
}

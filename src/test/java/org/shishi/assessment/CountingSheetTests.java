package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.Hidden;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetFinding;
import org.springframework.core.io.ClassPathResource;

class CountingSheetTests {

    private static final List<AssessmentSubject> SUBJECTS =
            List.of(subject(1, "甲路", ""), subject(2, "乙桥", ""), subject(3, "丙站", ""));

    private static AssessmentSubject subject(int number, String title, String part) {
        return new AssessmentSubject(number, number, "2026-X-01-0" + number, title, part, 1);
    }

    /** A row of texts and numbers, as a counting sheet has them. */
    private static SheetRow row(int number, Object... values) {
        var cells = new java.util.ArrayList<Cell>();
        for (int i = 0; i < values.length; i++) {
            var ref = Cell.letters(i) + number;
            cells.add(
                    values[i] instanceof Integer n
                            ? Cell.number(ref, BigDecimal.valueOf(n))
                            : Cell.text(ref, String.valueOf(values[i])));
        }
        return new SheetRow(number, cells);
    }

    private static ReadCount read(SheetRow... rows) {
        return read(Map.of(), rows);
    }

    private static ReadCount read(Map<String, String> answers, SheetRow... rows) {
        var table = new SheetTable("Sheet", List.of(rows), List.of(), new Hidden(Set.of(), Set.of(), false), true);
        return CountingSheet.read(List.of(table), SUBJECTS, AssessmentRule.usual(), new SheetAsking(answers));
    }

    private static final SheetRow TITLE = row(1, "某县2026年民生实事项目满意度测评(发出60张,收回60张,有效60张)");
    private static final SheetRow HEAD = row(2, "序号", "项目", "满意", "基本满意", "不满意");

    @Test
    void aRowThatDoesNotAddUpIsNamedWithItsDifference() {
        var count = read(TITLE, HEAD, row(3, 1, "甲路", 41, 17, 2), row(4, 2, "乙桥", 38, 11, 1), row(5, 3, "丙站", 60));
        assertThat(count.head()).isEqualTo(Map.of(SheetCell.ISSUED, 60, SheetCell.RETURNED, 60, SheetCell.VALID, 60));
        assertThat(count.lines())
                .containsExactly(
                        new SatisfactionSheet.Line(1, 41, 17, 2, 0),
                        new SatisfactionSheet.Line(2, 38, 11, 1, 0),
                        new SatisfactionSheet.Line(3, 60, 0, 0, 0));
        assertThat(count.problems())
                .containsExactly(SheetFinding.error(
                        "assessment.file.answers", 4, SUBJECTS.get(1).name(), 50, 60, 10));
    }

    /** Other words for the same are known; other answers are asked about, and count as people say; row sums are held against them. */
    @Test
    void votesOfOtherAnswersAreNeverDropped() {
        var three = new SheetRow[] {
            row(2, "序号", "项目", "满意", "较满意", "不满意", "弃权票"),
            row(3, 1, "甲路", 41, 17, 1, 1),
            row(4, 2, "乙桥", 38, 20, 1, 1),
            row(5, 3, "丙站", 58, 0, 1, 1)
        };
        assertThat(read(Map.of(), three).lines())
                .startsWith(new SatisfactionSheet.Line(1, 41, 17, 1, 1), new SatisfactionSheet.Line(2, 38, 20, 1, 1));
        var five = new SheetRow[] {
            row(2, "序号", "项目", "满意", "比较满意", "基本满意", "不满意", "不了解", "合计"),
            row(3, 1, "甲路", 40, 1, 17, 1, 1, 60),
            row(4, 2, "乙桥", 38, 0, 20, 1, 1, 61),
            row(5, 3, "丙站", 58, 0, 0, 1, 1, 60)
        };
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> read(five))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("count.比较满意", "count.不了解"));
        var said = read(Map.of("count.比较满意", "满意", "count.不了解", "弃权"), five);
        assertThat(said.lines()).first().isEqualTo(new SatisfactionSheet.Line(1, 41, 17, 1, 1));
        assertThat(said.problems())
                .containsExactly(SheetFinding.error(
                        "assessment.file.whole", 4, SUBJECTS.get(1).name(), 60, "合计", 61, 1));
    }

    /** 测评结果 over 满意 … 一般: one column is asked once and counted once, whatever it may be called. */
    @Test
    void aColumnBelowAGroupIsAskedAndCountedOnce() {
        var group = new SheetRow(
                2,
                List.of(
                        Cell.text("A2", "项目"),
                        Cell.text("B2", "满意度测评结果"),
                        new Cell("C2", CellKind.TEXT, "满意度测评结果", null, null, true),
                        new Cell("D2", CellKind.TEXT, "满意度测评结果", null, null, true),
                        new Cell("E2", CellKind.TEXT, "满意度测评结果", null, null, true)));
        var sheet = new SheetRow[] {
            group,
            row(3, "", "满意", "比较满意", "一般", "不满意"),
            row(4, "甲路", 22, 4, 2, 1),
            row(5, "乙桥", 20, 5, 1, 3),
            row(6, "丙站", 29, 0, 0, 0)
        };
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> read(sheet))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("count.满意度测评结果›一般"));
        assertThat(read(Map.of("count.满意度测评结果›一般", "基本满意"), sheet).lines())
                .startsWith(new SatisfactionSheet.Line(1, 22, 6, 1, 0), new SatisfactionSheet.Line(2, 20, 6, 3, 0));
    }

    /** 发出票, 收回票 beside the answers are no answers: no row has more, and fewer than came back is asked about. */
    @Test
    void answersAreHeldAgainstTheBallotsOfTheirRowAndOfTheHead() {
        var sheet = new SheetRow[] {
            row(1, "满意度测评（应到31人，实到29人）"),
            row(2, "项目", "发出票", "收回票", "满意", "基本满意", "不满意"),
            row(3, "甲路", 29, 29, 22, 6, 1),
            row(4, "乙桥", 29, 28, 20, 5, 4),
            row(5, "丙站", 29, 28, 20, 5, 2)
        };
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> read(sheet))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(SheetQuestion::key)
                        .containsExactly("fewer.5"));
        var more =
                SheetFinding.error("assessment.file.whole", 4, SUBJECTS.get(1).name(), 29, "收回票", 28, 1);
        assertThat(read(Map.of("fewer.5", "invalid"), sheet).problems()).containsExactly(more);
        assertThat(read(Map.of("fewer.5", "wrong"), sheet).problems())
                .containsExactly(
                        more,
                        SheetFinding.error(
                                "assessment.file.whole", 5, SUBJECTS.get(2).name(), 27, "收回票", 28, 1));
        assertThat(read(
                                row(1, "应到31人，实到29人"),
                                HEAD,
                                row(3, 1, "甲路", 25, 4, 1),
                                row(4, 2, "乙桥", 29, 0, 0),
                                row(5, 3, "丙站", 29, 0, 0))
                        .problems())
                .containsExactly(SheetFinding.error(
                        "assessment.file.more", 3, SUBJECTS.get(0).name(), 30, SheetCell.PRESENT, 29, 1));
    }

    @Test
    void theSheetAsAnOfficeKeepsItIsRefusedWithTheDifference() throws IOException {
        var file = new ClassPathResource("sheets-in-the-wild/07-satisfaction.xlsx").getContentAsByteArray();
        var count = CountingSheet.read(
                Sheets.read(file, "07-satisfaction.xlsx"), SUBJECTS, AssessmentRule.usual(), new SheetAsking(Map.of()));
        assertThat(count.head()).containsEntry(SheetCell.VALID, 60);
        assertThat(count.lines()).hasSize(3);
        assertThat(count.problems())
                .containsExactly(SheetFinding.error(
                        "assessment.file.answers", 4, SUBJECTS.get(1).name(), 50, 60, 10));
    }

    @Test
    void everyRowThatIsWrongIsNamed() {
        var count = read(
                TITLE,
                HEAD,
                row(3, 1, "甲 路", 60),
                row(4, 2, "甲路", 60),
                row(5, 3, "丁塘", 60),
                row(6, 4, "丙站", "六十", 0, 0));
        assertThat(count.problems())
                .containsExactly(
                        SheetFinding.error("assessment.file.twice", 4, "甲路"),
                        SheetFinding.error("assessment.file.unknown", 5, "丁塘"),
                        SheetFinding.error("assessment.file.cell", "C6", "六十"),
                        SheetFinding.error("assessment.file.missing", 2, "乙桥"));
    }

    @Test
    void oneNumberOverSeveralRowsIsNobodys() {
        var below = new SheetRow(
                4,
                List.of(
                        Cell.number("A4", BigDecimal.valueOf(2)),
                        Cell.text("B4", "乙桥"),
                        new Cell("C4", CellKind.NUMBER, "41", BigDecimal.valueOf(41), null, true)));
        var count = read(TITLE, HEAD, row(3, 1, "甲路", 41, 17, 2), below, row(5, 3, "丙站", 60));
        assertThat(count.problems()).contains(SheetFinding.error("assessment.file.merged", "C4", "41"));
    }

    /** Half a sheet fills in half the form; what nobody has counted yet is not nought. */
    @Test
    void aRowThatIsNotFilledInYetStaysEmpty() {
        var count = read(TITLE, HEAD, row(3, 1, "甲路", 41, 17, 2), row(4, 2, "乙桥"), row(5, 3, "丙站", "", "", ""));
        assertThat(count.lines()).containsExactly(new SatisfactionSheet.Line(1, 41, 17, 2, 0));
        assertThat(count.problems())
                .containsExactly(
                        SheetFinding.error("assessment.file.blank.row", 4, "乙桥"),
                        SheetFinding.error("assessment.file.blank.row", 5, "丙站"));
    }

    /** Rounded or cut, of those who answered or of all, 满意 alone or with 基本满意. */
    @Test
    void aShareThatCannotComeFromItsVotesIsNamed() {
        var head = row(2, "序号", "项目", "满意", "基本满意", "不满意", "满意率", "满意度（%）");
        var count = read(
                row(1, "某县满意度测评（应到80人，发出60张，收回60张，有效60张）"),
                head,
                row(3, 1, "甲路", 41, 17, 2, "68.33%", "96.67"),
                row(4, 2, "乙桥", 40, 10, 10, "50%", 66),
                row(5, 3, "丙站", 30, 20, 10, "0.5", "95%"));
        assertThat(count.problems())
                .containsExactly(SheetFinding.error(
                        "assessment.file.rate",
                        5,
                        "丙站",
                        "满意度(%)",
                        "95%",
                        MajorityBase.ALL_DEPUTIES,
                        80,
                        "37.50",
                        "62.50"));
        assertThat(count.lines()).hasSize(3);
        assertThat(count.totals()).isEmpty();
    }

    @Test
    void whatWasInvalidAndWhoAbstainedIsReadToo() {
        var count = read(
                row(1, "应到 61 人，实到60人，发出测评票60张，收回60张，有效 59 张，无效1张"),
                row(2, "序号", "测评项目", "满意", "基本满意", "不满意", "弃权"),
                row(3, 1, "甲路", 40, 10, 5, 4),
                row(4, 2, "乙桥", 59, 0, 0, 0),
                row(5, 3, "丙站", 0, 0, 59, 0));
        assertThat(count.problems()).isEmpty();
        assertThat(count.head().values()).containsExactlyInAnyOrder(61, 60, 60, 60, 59, 1);
        assertThat(count.lines().get(0).abstain()).isEqualTo(4);
    }
}

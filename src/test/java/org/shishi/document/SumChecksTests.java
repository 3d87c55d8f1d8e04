package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Composition;
import org.shishi.catalogue.Percentage;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.ScreenFigure;
import org.shishi.catalogue.Sum;
import org.shishi.catalogue.Value;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;

/** What is printed is reckoned again: sums, columns, percentages, screens. */
class SumChecksTests {

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Percentage> shares = new ArrayList<>();
    private final List<ScreenFigure> screens = new ArrayList<>();

    @Test
    void partsAddUpToTheirWhole() {
        figures("总数", "222", "已完成", "194", "未完工", "28");
        sums.add(new Sum("总数", List.of("已完成", "未完工")));
        assertThat(problems()).isEmpty();

        figures("未完工", "25");
        assertThat(problems()).containsExactly("document.check.sum[总数, 222, 已完成＋未完工, 219] /documents/7/rows?of=总数");
    }

    @Test
    void whatIsNotRegisteredIsNotAddedUp() {
        figures("总数", "222", "已完成", "—");
        sums.add(new Sum("总数", List.of("已完成", "没有的数")));
        assertThat(problems()).isEmpty();
    }

    @Test
    void theLastRowOfATableIsTheSumOfTheOthers() {
        table(List.of("县级", "34", "1.25"), List.of("乡镇级", "81", "2.25"), List.of("合计", "115", "3.50"));
        assertThat(problems()).isEmpty();

        table(List.of("县级", "34", "1.25"), List.of("乡镇级", "81", "2.25"), List.of("合计", "116", "3.50"));
        assertThat(problems()).singleElement().asString().startsWith("document.check.column[情况表, 2, 115, 116]");
    }

    @Test
    void amountsMayMissByTheirRoundingAndNotByMore() {
        table(List.of("县级", "1", "0.01"), List.of("乡镇级", "1", "0.01"), List.of("合计", "2", "0.03"));
        assertThat(problems()).isEmpty();
        table(List.of("县级", "1", "0.01"), List.of("乡镇级", "1", "0.01"), List.of("合计", "2", "0.10"));
        assertThat(problems()).hasSize(1);
    }

    @Test
    void aPercentageFollowsFromTheNumbersBesideIt() {
        figures("完成率", "87.39%", "已完成", "194", "总数", "222");
        shares.add(new Percentage("完成率", "已完成", "总数"));
        assertThat(problems()).isEmpty();

        figures("完成率", "87.40%");
        assertThat(problems()).singleElement().asString().contains("87.40%, 已完成/总数, 87.39%");
    }

    @Test
    void thePercentageOfSmallAmountsMayMissByTheirRounding() {
        figures("支付率", "27.00%", "支付资金", "3.33", "到位资金", "12.35");
        shares.add(new Percentage("支付率", "支付资金", "到位资金"));
        assertThat(problems()).isEmpty();

        figures("支付率", "28.00%");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void aFigureThatTheScreenShowsOtherwiseStopsAndLeadsThere() {
        figures("进度滞后", "3");
        screens.add(new ScreenFigure("进度滞后", "4", "/projects?timeliness=DELAYED"));

        assertThat(problems()).containsExactly("document.check.screen[进度滞后, 3, 4] /projects?timeliness=DELAYED");
    }

    private void figures(String... namesAndTexts) {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            values.put(namesAndTexts[i], value(Value.Kind.FIGURE, namesAndTexts[i + 1], null));
        }
    }

    @SafeVarargs
    private void table(List<String>... rows) {
        var cells = java.util.Arrays.stream(rows)
                .map(row -> row.stream().map(PaperCell::of).toList())
                .toList();
        var columns = rows[0].stream().map(cell -> PaperTable.Column.number(1)).toList();
        values.put("情况表", value(Value.Kind.TABLE, "", new PaperTable(null, null, columns, List.of(), cells)));
    }

    private static Value value(Value.Kind kind, String text, PaperTable table) {
        return new Value(kind, text, List.of(), table, Rows.NONE);
    }

    private List<String> problems() {
        var composition = new Composition(values, Map.of(), sums, shares, screens, Map.of(), List.of());
        var list = new CheckList();
        new SumChecks().check(new ComposedDocument(document("报告"), new Template("正文"), composition), list);
        return list.done().stream()
                .filter(check -> check.kind() != CheckKind.WORDS)
                .flatMap(check -> check.problems().stream())
                .filter(CheckProblem::stops)
                .map(problem -> problem.code() + problem.args() + " " + problem.link())
                .toList();
    }

    static DocumentView document(String title) {
        var day = LocalDate.of(2024, 1, 8);
        return new DocumentView(
                7,
                0,
                DocumentKind.YEARLY_REPORT,
                2023,
                null,
                title,
                day,
                day,
                day,
                null,
                DocumentState.DRAFT,
                "县府办",
                OffsetDateTime.parse("2024-01-08T09:00:00+08:00"),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

package org.shishi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Composition;
import org.shishi.catalogue.Rows;
import org.shishi.catalogue.Value;

/** A figure can't be typed over, however it is typed; a sentence can. */
class WordChecksTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已完成194个",
                "已完成 194 个",
                "已完成１９４个",
                "已完成\u3000194个",
                "已完成\u200b194个",
                "已完成：194个",
                "已完成（194个）",
                "已完成:194",
                "已完成项目为194个",
                "已完成的项目共计194个",
                "已完成数量为194",
                "已完成总计194",
                "已完成了约194个",
                "已完成达到194个",
                "已完成一百九十四个",
                "194个项目已完成",
                "194 个已完成",
                "完成率87.39%",
                "完成率为８７．３９％",
                "完成率达到百分之八十七",
                "完成率八成",
                "87.39%的完成率",
                "到位资金115751.20万元",
                "{{年度}}年已完成194个"
            })
    void aFiguresNameWithATypedNumberStops(String text) {
        assertThat(problems("标题", text)).first().asString().startsWith("stops document.check.typed.over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已完成{{已完成}}个",
                "完成率{{完成率}}（已完成{{已完成}}个/总数{{总数}}个）",
                "全面推行一个项目、一名领导的机制",
                "2023年总体顺利",
                "各单位要完成收尾",
                "已完成的项目要及时验收"
            })
    void aSentenceMayBeWritten(String text) {
        assertThat(problems("标题", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"召开推进会12次", "共222个", "投入资金3.5亿", "惠及群众九成", "占百分之十"})
    void anotherTypedNumberIsToBeLookedAt(String text) {
        assertThat(problems("标题", text)).singleElement().asString().startsWith("looks document.check.typed");
    }

    @Test
    void lateMeansOneThingOnly() {
        assertThat(problems("标题", "个别项目滞后")).containsExactly("looks document.check.late");
        assertThat(problems("标题", "{{进度滞后}}个项目进度滞后")).isEmpty();
    }

    @Test
    void aTitleHoldsNoPlaceholderAndNoFigure() {
        assertThat(problems("已完成{{已完成}}个", "正文")).containsExactly("stops document.check.title.tag");
        assertThat(problems("已完成194个的通报", "正文")).containsExactly("stops document.check.title.typed");
    }

    @Test
    void aLongLineIsReadQuickly() {
        var digits = "1".repeat(19_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> problems("标题", digits + "已完成" + "是".repeat(9000) + "项目".repeat(4000)));
    }

    private static List<String> problems(String title, String text) {
        var values = Map.of(
                "已完成",
                figure("194"),
                "总数",
                figure("222"),
                "完成率",
                figure("87.39%"),
                "进度滞后",
                figure("3"),
                "到位资金",
                figure("115751.20"));
        var composition = new Composition(values, Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
        var list = new CheckList();
        new WordChecks()
                .check(new ComposedDocument(SumChecksTests.document(title), new Template(text), composition), list);
        return list.done().stream()
                .flatMap(check -> check.problems().stream())
                .map(WordChecksTests::said)
                .toList();
    }

    private static String said(CheckProblem problem) {
        return (problem.stops() ? "stops " : "looks ") + problem.code();
    }

    private static Value figure(String text) {
        return new Value(Value.Kind.FIGURE, text, List.of(), null, Rows.NONE);
    }
}

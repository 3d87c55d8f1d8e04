package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Actor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** A new project of which a sheet says in words how far it is does not wait to be begun unless somebody says so. */
@WholeApplication
class StagesInWordsTests {

    private static final String HEADINGS = "2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工,%s\n";

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String column, String cell, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var csv = HEADINGS.formatted(column) + "S-1,县级,甲道,县水利局,2024-02-01,\"" + cell + "\"\n";
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true, null, said);
        return new TriedSheet(
                imports.tryOut(Actor.SYSTEM, new Upload("话.csv", csv.getBytes(StandardCharsets.UTF_8)), setup));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150盏,全部完成 (125 %) | finished",
                "150盏，全部完成。 | finished",
                "工程已竣工 | completed",
                "道路已全面建成 | finished",
                "2026年8月完工并通过验收 | untold",
                "完成工程量的60% | untold",
                "主体已完工，正在装修 | untold",
                "计划年底全部完成 | untold",
                "12个点位中5个已完工 | untold",
                "已开挖管沟2公里，正在施工 | untold"
            })
    void whatIsToldOfProgressIsAskedAbout(String text, String question) {
        for (var column : List.of("进度说明", "进展情况", "目前进展情况")) {
            assertThat(tried(column, text).asked()).as(column).contains(question);
        }
        var status = tried("状态", text);
        assertThat(status.asked().stream()
                        .anyMatch(key -> key.equals(question) || key.equals("completed") || key.startsWith("status.")))
                .as("a word of a status that nobody knows is asked about, and so is a story")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年12月底全部完成", "2023年12月底全部完成。", "2023年12月底全面完成建设任务"})
    void aDayOnWhichAllWasDoneIsThatOfCompletion(String text) {
        for (var column : List.of("完成情况", "进度说明")) {
            assertThat(tried(column, text).asked()).as(column).containsExactly("story");
            var taken = tried(column, text, "story:take");
            assertThat(taken.asked()).isEmpty();
            assertThat(taken.value(3, "stage")).isEqualTo("COMPLETED");
            assertThat(taken.value(3, "completedOn")).isEqualTo("2023-12-31");
        }
    }

    @Test
    void aPartThatWasDoneOnADayIsNotTheWhole() {
        assertThat(tried("完成情况", "2023年12月底全部完成施工图设计").asked()).containsExactly("untold");
    }

    @Test
    void whatIsAskedAboutCanBeFinishedToo() {
        var answered = tried("进度说明", "2026年8月完工并通过验收", "untold:completed", "completed:2023-12-20");
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.value(3, "stage")).isEqualTo("COMPLETED");
        assertThat(answered.value(3, "completedOn")).isEqualTo("2023-12-20");
        var finished = tried("进度说明", "150盏,全部完成 (125 %)", "finished:2023-12-20");
        assertThat(finished.asked()).isEmpty();
        assertThat(finished.value(3, "stage")).isEqualTo("COMPLETED");
        assertThat(tried("进展情况", "完成工程量的60%", "untold:under-way").value(3, "stage"))
                .isEqualTo("UNDER_WAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1470", "1,200", "270.5", "１２０", "98%"})
    void aTitleThatIsOnlyANumberIsRefused(String title) {
        var csv = HEADINGS.formatted("状态") + "S-1,县级,\"" + title + "\",县水利局,2024-02-01,未开工\n";
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true, null, Map.of());
        var tried = new TriedSheet(
                imports.tryOut(Actor.SYSTEM, new Upload("数.csv", csv.getBytes(StandardCharsets.UTF_8)), setup));
        assertThat(tried.row(3).notes())
                .filteredOn(Note::error)
                .extracting(Note::code)
                .containsExactly("imports.title.number");
    }

    @Test
    void figuresThatNoProjectHasAreSaidOnce() {
        assertThat(tried("形象进度,状态", "1000%\",\"未开工").said(3))
                .contains("project.percent.unlikely", "imports.percent.not-begun")
                .doesNotHaveDuplicates()
                .doesNotContain("project.percent.unfinished-full");
        assertThat(tried("形象进度,状态", "120%\",\"未开工").said(3))
                .contains("imports.percent.not-begun")
                .doesNotContain("project.percent.unfinished-full", "project.percent.unlikely");
        assertThat(tried("总投资（万元）,状态", "999999999999\",\"未开工").said(3)).contains("project.money.unlikely");
        assertThat(tried("总投资（万元）,状态", "99999\",\"未开工").said(3)).doesNotContain("project.money.unlikely");
    }
}

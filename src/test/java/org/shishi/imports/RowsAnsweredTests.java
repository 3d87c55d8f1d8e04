package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Actor;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked about several rows shows each of them whole, and each can be answered by itself. */
@WholeApplication
class RowsAnsweredTests {

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String heading, List<String> cells, String... answers) {
        var rows = IntStream.range(0, cells.size())
                .mapToObj(i -> "S-" + (i + 1) + ",县级,甲道" + (i + 1) + ",县水利局,2024-02-01," + cells.get(i) + "\n")
                .collect(Collectors.joining());
        var csv = "2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,预计完工," + heading + "\n" + rows;
        return tried(csv, Map.of(), answers);
    }

    private TriedSheet tried(String csv, Map<Integer, @Nullable LedgerField> columns, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var setup = new ImportSetup(null, null, null, REPORT, columns, true, null, said);
        return new TriedSheet(
                imports.tryOut(Actor.SYSTEM, new Upload("行.csv", csv.getBytes(StandardCharsets.UTF_8)), setup));
    }

    private static final List<String> STORIES =
            List.of("2023年6月开工、2023年11月完工", "2023年10月全面完工", "原定2023年12月完工、因征地未能完工", "2023年12月完工60%");

    @Test
    void eachStoryIsShownWholeAndAnsweredByItself() {
        var open = tried("状态", STORIES);
        assertThat(open.asked()).contains("story", "untold");
        assertThat(open.question("story").each()).extracting(Question::key).containsExactly("story.3", "story.4");
        assertThat(open.question("story").each())
                .extracting(row -> row.args().get(1).text())
                .containsExactlyElementsOf(STORIES.subList(0, 2));
        assertThat(open.question("untold").each())
                .extracting(row -> row.args().get(1).text())
                .as("what is in doubt is no fact that is offered")
                .containsExactlyElementsOf(STORIES.subList(2, 4));
        var answered = tried("状态", STORIES, "story:take", "story.4:leave", "untold:under-way", "untold.6:not-started");
        assertThat(answered.asked()).containsExactly("started");
        assertThat(answered.value(3, "completedOn")).isEqualTo("2023-11-30");
        assertThat(answered.row(4).values()).doesNotContainKeys("completedOn", "stage");
        assertThat(answered.value(5, "stage")).isEqualTo("UNDER_WAY");
        assertThat(answered.value(6, "stage")).isEqualTo("NOT_STARTED");
        assertThat(tried("状态", STORIES, "story.3:take", "story.4:leave", "untold:under-way")
                        .asked())
                .as("row by row needs no answer for all")
                .doesNotContain("story");
    }

    @Test
    void everyRowOfAQuestionIsNamed() {
        var cells = IntStream.rangeClosed(1, 9).mapToObj(i -> "在建").toList();
        var started = tried("状态", cells).question("started");
        assertThat(started.all()).hasSize(9).first().isEqualTo("3 甲道1");
        assertThat(started.asked().args().get(1).items()).hasSize(6).endsWith("…");
        var few = tried("状态", cells.subList(0, 5)).question("started");
        assertThat(few.all()).isEmpty();
        assertThat(few.asked().args().get(1).items()).hasSize(5).doesNotContain("…");
        var shares = IntStream.rangeClosed(1, 8).mapToObj(i -> "0." + i).toList();
        assertThat(tried("形象进度", shares).question("shares.5").all()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "Completed, COMPLETED",
        "under way, UNDER_WAY",
        "Not started, NOT_STARTED",
        "In use, IN_USE",
        "Accepted, ACCEPTED",
        "基本完工, UNDER_WAY",
        "正在进行基础施工, UNDER_WAY",
        "进场施工, UNDER_WAY",
        "收尾, UNDER_WAY",
        "收尾阶段, UNDER_WAY",
        "尚未完工, UNDER_WAY",
        "即将完工, UNDER_WAY",
        "主体完工, UNDER_WAY",
        "主体封顶, UNDER_WAY",
        "完成招标, PREPARING",
        "招标中, PREPARING"
    })
    void wordsThatAreEvidentAreKnown(String word, String stage) {
        var read = tried("状态", List.of(word));
        assertThat(read.value(3, "stage")).isEqualTo(stage);
        assertThat(read.asked()).noneMatch(key -> key.startsWith("status."));
        var ownWord = word.matches("[A-Za-z ]+");
        assertThat(read.said(3).contains("imports.status.read-as"))
                .as("another meaning is told")
                .isEqualTo(!ownWord && !word.matches("进场.*|正在.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"停工中", "整改中", "差不多了", "已完工（部分）"})
    void aWordThatNobodyKnowsIsAskedAboutOnce(String word) {
        var open = tried("状态", List.of(word, "在建", word));
        var key = "status." + word.replace("（", "(").replace("）", ")");
        assertThat(open.asked()).contains(key);
        assertThat(open.row(3).notes()).filteredOn(Note::error).isEmpty();
        assertThat(open.question(key).args().get(1).text()).isEqualTo("2");
        var answered = tried("状态", List.of(word, "在建", word), key + ":suspended", "started:2023-05-01");
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.values("stage")).containsExactly("SUSPENDED", "UNDER_WAY", "SUSPENDED");
        assertThat(tried("状态", List.of(word), key + ":leave").asked()).isEmpty();
    }

    @Test
    void oneColumnAQuarterIsOneScheduleOfSeveralColumns() {
        var quarters = tried("一季度,二季度,三季度,四季度", List.of("选址,招标,开工建设,完工"));
        assertThat(quarters.days(3)).containsExactly("2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31");
        assertThat(quarters.said(3)).contains("imports.steps.weights");
        var months = tried("1月,3月底前,十二月", List.of("选址,,完工"));
        assertThat(months.days(3)).containsExactly("2023-01-31", "2023-12-31");
        var goals = tried("第一季度目标,第二季度目标", List.of("选址,完成招标"));
        assertThat(goals.days(3)).containsExactly("2023-03-31", "2023-06-30");
        assertThat(tried("1月,2月", List.of("5%,10%")).row(3).values()).doesNotContainKey("milestones");
        assertThat(tried("1月,2月", List.of("已完成选址,已完成招标")).row(3).values())
                .as("what was done is no plan")
                .doesNotContainKey("milestones");
    }

    @Test
    void aPersonMayMapSeveralColumnsWithTimesToOneSchedule() {
        var csv = "2023年项目台账 截至2024年1月8日\n项目编号,级别,项目名称,牵头单位,1月,2月\nS-1,县级,甲道,县水利局,已完成选址,已完成招标\n";
        var columns = new HashMap<Integer, @Nullable LedgerField>();
        columns.put(4, LedgerField.SCHEDULE);
        columns.put(5, LedgerField.SCHEDULE);
        assertThat(tried(csv, columns).days(3)).containsExactly("2023-01-31", "2023-02-28");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1：选址；Q2：招标；Q4：完工 | 2023-03-31 2023-06-30 2023-12-31",
                "1-3月选址，4-6月招标 | 2023-03-31 2023-06-30",
                "1月-3月选址；4月至6月招标 | 2023-03-31 2023-06-30",
                "23年一季度选址；24年二季度完工 | 2023-03-31 2024-06-30"
            })
    void quartersAndMonthsInOneCellAreSteps(String cell, String days) {
        assertThat(tried("进度安排", List.of(cell)).days(3)).containsExactly(days.split(" "));
    }

    @Test
    void eachStepWithoutADateIsNamed() {
        var row = tried("进度安排", List.of("①3月底前完成选址②招标③开工建设")).row(3);
        var note = row.notes().stream()
                .filter(one -> one.code().equals("imports.steps.undated"))
                .findFirst()
                .orElseThrow();
        assertThat(note.args().get(0).items()).containsExactly("招标", "开工建设");
    }
}

package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What many rows leave open alike is asked once, and asked again where the ledger has become another since. */
@WholeApplication
class OneAnswerForManyTests {

    private static final Map<Level, String> LEVELS =
            Map.of(Level.PROVINCIAL, "省级", Level.MUNICIPAL, "市级", Level.COUNTY, "县级");

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    private static ImportSetup setup(String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        return new ImportSetup(null, null, 2023, REPORT, Map.of(), false, null, said);
    }

    private static Upload file(String csv) {
        return new Upload("台账.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private TriedSheet tried(String csv, String... answers) {
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file(csv), setup(answers)));
    }

    /** Projects that no other is called like. */
    private List<ProjectView> projects() {
        return projects.find(Actor.SYSTEM, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged()).stream()
                .collect(Collectors.groupingBy(project -> project.description().title()))
                .values()
                .stream()
                .filter(same -> same.size() == 1
                        && LEVELS.containsKey(same.get(0).description().level()))
                .map(same -> same.get(0))
                .sorted(java.util.Comparator.comparing(ProjectView::code))
                .toList();
    }

    private String renumbered(int rows) {
        var some = projects().subList(0, rows);
        return "项目编号,项目名称,级别,牵头单位,备注\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "NEU-%d,\"%s\",%s,%s,改\n"
                                .formatted(
                                        i + 1,
                                        some.get(i).description().title(),
                                        LEVELS.get(some.get(i).description().level()),
                                        some.get(i).leadUnit().name()))
                        .collect(Collectors.joining());
    }

    @Test
    void aSheetThatWasNumberedAnewHasOneAnswerForAllItsRows() {
        var csv = renumbered(4);
        var codes = projects().subList(0, 4).stream().map(ProjectView::code).toList();
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("projects");
        assertThat(open.question("projects").choices()).containsExactly("same", "new", "leave");
        assertThat(open.question("project.3").choices()).containsExactly("all", codes.get(1), "new", "leave");
        assertThat(open.row(2).notes())
                .as("what a new project would lack is not told while it may be none")
                .isEmpty();
        var same = tried(csv, "projects:same");
        assertThat(same.asked()).isEmpty();
        assertThat(same.projects().map(ImportRow::code)).containsExactlyElementsOf(codes);
        assertThat(same.projects().map(ImportRow::outcome)).containsOnly(Outcome.CHANGED);
        assertThat(same.said(2)).contains("imports.code.read-as").doesNotContain("imports.code.by-words");
        assertThat(tried(csv, "projects:new").projects().map(ImportRow::code))
                .containsExactly("NEU-1", "NEU-2", "NEU-3", "NEU-4");
        assertThat(tried(csv, "projects:leave").projects()).isEmpty();
    }

    @Test
    void singleRowsOfSuchASheetAreAnsweredByThemselves() {
        var csv = renumbered(3);
        var one = projects().get(0).code();
        var mixed = tried(csv, "projects:same", "project.3:new", "project.4:leave");
        assertThat(mixed.asked()).isEmpty();
        assertThat(mixed.projects().map(ImportRow::code)).containsExactly(one, "NEU-2");
        assertThat(mixed.said(4)).containsExactly("imports.project.left");
        var each = tried(csv, "project.2:" + one, "project.3:new", "project.4:leave");
        assertThat(each.asked()).as("nothing is left to be answered together").isEmpty();
        assertThat(each.projects().map(ImportRow::code)).containsExactly(one, "NEU-2");
    }

    @Test
    void whatIsNoUnitIsAskedAboutOnceForEachName() {
        var csv = "项目编号,级别,项目名称,牵头单位,责任单位,预计完工\n"
                + "S-1,县级,甲,县公路总段,县公路总段、某某集团,2024-02-01\n"
                + "S-2,县级,乙,县公路总段,,2024-02-01\nS-3,县级,丙,县水利局,某某集团,2024-02-01\n";
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("unit.县公路总段", "unit.某某集团");
        assertThat(open.question("unit.县公路总段").choices())
                .contains("县交通运输局", "县水利局")
                .endsWith("leave");
        assertThat(open.question("unit.县公路总段").args().get(0).text()).isEqualTo("县公路总段");
        assertThat(open.projects().map(ImportRow::outcome))
                .as("asked, and no error")
                .containsOnly(Outcome.NEW);
        var named = tried(csv, "unit.县公路总段:县交通运输局", "unit.某某集团:县水利局");
        assertThat(named.asked()).isEmpty();
        assertThat(named.values("leadUnit")).containsExactly("县交通运输局", "县交通运输局", "县水利局");
        assertThat(named.value(2, "responsibleUnits")).isEqualTo(List.of("县交通运输局", "县水利局"));
        assertThat(named.said(2)).contains("imports.unit.read-as");
        var left = tried(csv, "unit.县公路总段:县交通运输局", "unit.某某集团:leave");
        assertThat(left.asked()).isEmpty();
        assertThat(left.projects().map(ImportRow::code)).containsExactly("S-2");
        assertThat(left.said(4)).containsExactly("imports.unit.left");
        assertThat(tried(csv, "unit.县公路总段:无此局").asked()).contains("unit.县公路总段");
    }

    @Test
    void aKnownProjectUnderAnUnknownUnitWaitsForIt() {
        var project = projects().get(0);
        var csv = "项目名称,级别,牵头单位,预计完工\n\"%s\",%s,某某集团,2024-02-01\n丁道,县级,某某集团,2024-02-01\n"
                .formatted(
                        project.description().title(),
                        LEVELS.get(project.description().level()));
        var open = tried(csv);
        assertThat(open.asked()).containsExactlyInAnyOrder("unit.某某集团", "codes");
        assertThat(open.projects().flatMap(row -> row.notes().stream())).noneMatch(Note::error);
        var named = tried(csv, "codes:give", "unit.某某集团:" + project.leadUnit().name());
        assertThat(named.asked()).isEmpty();
        assertThat(named.row(2).code()).isEqualTo(project.code());
        assertThat(named.row(3).outcome()).isEqualTo(Outcome.NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年6月", "2024-06-30", "2024.6", "2024年6月底前完成", "2024年二季度"})
    void aDateAloneInAScheduleMayBeTheDeadline(String date) {
        var csv = "项目编号,级别,项目名称,牵头单位,时间节点\nS-1,县级,甲,县水利局," + date + "\nS-2,县级,乙,县水利局,①2024年3月开工；②2024年6月完工\n";
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("schedule");
        assertThat(open.value(2, "milestones")).isNull();
        assertThat(open.value(2, "deadline")).isNull();
        assertThat(open.said(2)).as("no note of what is still asked").doesNotContain("project.deadline.missing");
        assertThat(open.days(3)).containsExactly("2024-03-31", "2024-06-30");
        assertThat(tried(csv, "schedule:deadline").value(2, "deadline")).isEqualTo("2024-06-30");
        assertThat(tried(csv, "schedule:milestone").days(2)).containsExactly("2024-06-30");
        var left = tried(csv, "schedule:leave");
        assertThat(left.asked()).isEmpty();
        assertThat(left.value(2, "milestones")).isNull();
        assertThat(left.said(2)).contains("imports.schedule.left");
    }

    @Test
    void aDateBesideADeadlineIsAMilestone() {
        var csv = "项目编号,级别,项目名称,牵头单位,时间节点,完成时限\nS-1,县级,甲,县水利局,2024年6月,2024-12-31\n";
        assertThat(tried(csv).asked()).isEmpty();
        assertThat(tried(csv).days(2)).containsExactly("2024-06-30");
    }

    @Test
    void noNoteSaysWhatIsWrittenWhileThatIsAsked() {
        var csv = "项目编号,级别,项目名称,牵头单位,预计完工,进度说明\nS-1,县级,甲,县水利局,2024-02-01,完成工程量的60%\n";
        assertThat(tried(csv).asked()).containsExactly("untold");
        assertThat(tried(csv).said(2)).doesNotContain("imports.stage.answered");
        var answered = tried(csv, "untold:under-way", "started:as-of");
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.said(2)).contains("imports.stage.answered");
        assertThat(answered.row(2).notes().stream()
                        .filter(note -> note.code().equals("imports.stage.answered"))
                        .flatMap(note -> note.args().stream())
                        .map(NoteText::text))
                .containsExactly("Stage.UNDER_WAY");
        var story = csv.replace("完成工程量的60%", "2023年11月底全部完成");
        assertThat(tried(story).said(2)).doesNotContain("imports.stage.answered");
        assertThat(tried(story, "story:leave").said(2)).contains("imports.stage.answered");
    }

    @Test
    void aPercentAndItsStoryThatDifferAreTold() {
        var csv = "项目编号,级别,项目名称,牵头单位,预计完工,开工日期,形象进度,状态,进度说明\n"
                + "S-1,县级,甲,县水利局,2024-02-01,2023-03-01,95%,在建,已完成60%\n"
                + "S-2,县级,乙,县水利局,2024-02-01,2023-03-01,60%,在建,已完成60%，主体完成90%\n";
        assertThat(tried(csv).row(2).notes().stream()
                        .filter(note -> note.code().equals("imports.percent.told"))
                        .flatMap(note -> note.args().stream())
                        .map(NoteText::text))
                .containsExactly("95", "已完成60%", "60");
        assertThat(tried(csv).row(2).outcome()).as("a warning").isEqualTo(Outcome.NEW);
        assertThat(tried(csv).said(3)).doesNotContain("imports.percent.told");
    }

    private static String percents(List<ProjectView> some, int more) {
        return "项目编号,项目名称,形象进度\n"
                + some.stream()
                        .map(project -> "%s,\"%s\",%s%%\n"
                                .formatted(
                                        project.code(),
                                        project.description().title(),
                                        percent(project).add(BigDecimal.valueOf(more))))
                        .collect(Collectors.joining());
    }

    private static BigDecimal percent(ProjectView project) {
        return java.util.Objects.requireNonNull(project.progress().percent());
    }

    @Test
    void whatTheLedgerAsksOnlySinceTheTrialIsAskedBeforeItIsWritten() {
        var two = projects.find(Actor.SYSTEM, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged()).stream()
                .filter(project -> project.stage() == Stage.UNDER_WAY
                        && project.progress().percent() != null
                        && percent(project).compareTo(BigDecimal.valueOf(80)) < 0)
                .limit(2)
                .toList();
        long id = id(imports.upload(Actor.SYSTEM, file(percents(two, 1))));
        imports.setUp(Actor.SYSTEM, id, setup());
        assertThat(imports.get(Actor.SYSTEM, id).recognition().open()).isZero();
        var other = imports.load(Actor.SYSTEM, file(percents(two.subList(0, 1), 5)), setup(), "已报", false);
        var asked = imports.apply(Actor.SYSTEM, id, "写入", false);
        assertThat(asked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(asked.failure()).isNotNull();
        assertThat(asked.failure().code()).isEqualTo("imports.questions.since");
        assertThat(asked.recognition().questions()).extracting(Question::key).containsExactly("falls");
        assertThat(asked.recognition().open()).isEqualTo(1);

        imports.setUp(Actor.SYSTEM, id, setup("falls:leave"));
        var more = imports.load(Actor.SYSTEM, file(percents(two.subList(1, 2), 5)), setup(), "又报", false);
        assertThat(imports.apply(Actor.SYSTEM, id, "写入", false).recognition().open())
                .as("the answer was given of one project, not of two")
                .isEqualTo(1);
        imports.setUp(Actor.SYSTEM, id, setup("falls:leave"));
        assertThat(imports.apply(Actor.SYSTEM, id, "写入", false).state()).isEqualTo(ImportState.APPLIED);
        imports.undo(Actor.SYSTEM, id, "试");
        imports.undo(Actor.SYSTEM, id(more.view()), "试");
        imports.undo(Actor.SYSTEM, id(other.view()), "试");
    }

    private static long id(ImportView it) {
        return java.util.Objects.requireNonNull(it.id());
    }
}

package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** Where a row without a code may be one of several projects, or several rows may be one, a person picks it. */
@WholeApplication
class WhichProjectTests {

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    private TriedSheet tried(String csv, String... answers) {
        return TriedSheet.of(imports, csv, answers);
    }

    private Map<String, List<ProjectView>> byTitle() {
        return projects.find(Actor.SYSTEM, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged()).stream()
                .collect(Collectors.groupingBy(project -> project.description().title()));
    }

    private List<ProjectView> namesakes(boolean several) {
        return byTitle().values().stream()
                .filter(same -> several == same.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static String sheet(ProjectView project, String... remarks) {
        return "序号,项目名称,备注\n"
                + Arrays.stream(remarks)
                        .map(remark ->
                                "1,\"%s\",%s\n".formatted(project.description().title(), remark))
                        .collect(Collectors.joining());
    }

    @Test
    void aRowThatIsAskedAboutMayBeNoProject() {
        var csv = "项目名称,级别,牵头单位,总投资（万元）\n测试用水渠,县级,县水利局,5\n水利口的,,,5\n";
        var open = tried(csv);
        assertThat(open.question("codes").each()).extracting(Question::key).containsExactly("project.2", "project.3");
        assertThat(open.question("codes").each().get(1).choices()).containsExactly("none");
        var said = tried(csv, "project.3:none", "codes:give");
        assertThat(said.asked()).doesNotContain("level", "lead", "codes");
        assertThat(said.projects().map(ImportRow::title)).containsExactly("测试用水渠");
        assertThat(said.question("codes").each().get(1).answer()).isEqualTo("none");
    }

    /** Other words for the same, and other things in like words. */
    @Test
    void aProjectInOtherWordsIsAskedAbout() {
        var tried = tried("""
                项目名称,级别,牵头单位,备注
                农村公厕提升43座,省级,县农业农村局,1
                改造老旧小区九个,省级,县住房和城乡建设局,1
                新建村卫生室10个（规范化）,省级,县卫生健康局,1
                新建ICU床位8张,省级,县卫生健康局,1
                改造公共厕所17座,省级,县综合行政执法局,1
                新建ICU床位9张,省级,县卫生健康局,1
                改造公共厕所17座,县级,县综合行政执法局,1
                县城东门公园改造,省级,县综合行政执法局,1
                改造县城东门公园,省级,县综合行政执法局,1
                新建百姓健身房（城东）6个,县级,县文化和广电旅游体育局,1
                新建百姓健身房六个,县级,县文化和广电旅游体育局,1
                温溪停车场（一期）,县级,温溪镇,1
                温溪停车场（二期）,县级,温溪镇,1
                """);
        assertThat(tried.asked())
                .contains("project.2", "project.3", "project.4", "project.5", "project.6", "codes", "same-name")
                .doesNotContain("project.7", "project.8", "project.9", "project.10");
        assertThat(tried.question("project.2").choices()).containsExactly("2023-S-012", "new", "leave");
        assertThat(tried.question("project.2").asked().code()).isEqualTo("imports.question.project.near");
        assertThat(tried.question("same-name").all().toString()
                        + tried.question("same-name").args())
                .contains("9/10", "11/12")
                .doesNotContain("13/14");
        var said = tried(
                "项目名称,级别,牵头单位,备注\n农村公厕提升43座,省级,县农业农村局,1\n改造老旧小区九个,省级,县住房和城乡建设局,1\n",
                "project.2:2023-S-012",
                "project.3:new",
                "codes:give");
        assertThat(said.row(2).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(said.said(3)).contains("imports.code.given");
    }

    @Test
    void ofProjectsOfOneNameTheOneThatIsMeantIsPicked() {
        var same = namesakes(true);
        var codes = same.stream().map(ProjectView::code).toList();
        var csv = sheet(same.get(0), "改");
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("project.2");
        assertThat(open.question("project.2").choices())
                .containsAll(codes)
                .endsWith("new", "leave")
                .hasSize(codes.size() + 2);
        assertThat(open.question("project.2").args().get(1).text())
                .contains(codes.get(0) + "（" + same.get(0).leadUnit().name() + "）");
        assertThat(open.row(2).notes()).as("asked, and no error").noneMatch(Note::error);
        var picked = tried(csv, "project.2:" + codes.get(1));
        assertThat(picked.asked()).isEmpty();
        assertThat(picked.row(2).code()).isEqualTo(codes.get(1));
        assertThat(picked.row(2).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(tried(csv, "project.2:new").asked()).contains("codes", "level", "lead");
        assertThat(tried(csv, "project.2:leave").projects()).isEmpty();
    }

    @Test
    void ofRowsThatWouldBeOneProjectEachIsAskedAbout() {
        var project = namesakes(false).get(0);
        var csv = sheet(project, "甲", "乙");
        assertThat(tried(csv).asked()).containsExactly("project.2", "project.3");
        var answered = tried(csv, "project.2:" + project.code(), "project.3:leave");
        assertThat(answered.asked()).isEmpty();
        assertThat(answered.row(2).code()).isEqualTo(project.code());
        assertThat(answered.projects()).hasSize(1);
        var twice = tried(csv, "project.2:" + project.code(), "project.3:" + project.code());
        assertThat(twice.said(2)).contains("imports.code.twice");
        assertThat(tried(csv, "project.2:new", "project.3:new").asked()).contains("same-name");
    }

    @Test
    void aRowThatIsTheOnlyOneOfItsNameIsNotAskedAbout() {
        var project = namesakes(false).get(0);
        assertThat(tried(sheet(project, "甲")).row(2).code()).isEqualTo(project.code());
    }

    /** 01, 02 below 编号 count the rows: no project is called that, unless the ledger has it or a person says so. */
    @ParameterizedTest
    @CsvSource({"1 2 3", "01 02 03", "1 2 1", "1 3 4"})
    void numbersThatOnlyCountTheRowsAreNoCodes(String numbers) {
        var said = numbers.split(" ");
        var csv = "编号,项目名称,级别,牵头单位,备注\n";
        for (int i = 0; i < said.length; i++) {
            csv += said[i] + ",顺序项目" + "甲乙丙".charAt(i) + ",县级,县水利局,新\n";
        }
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("codes");
        assertThat(open.said()).contains("imports.code.running");
        assertThat(open.projects()).noneMatch(row -> List.of(said).contains(row.code()));
    }

    @Test
    void numbersThatCountNothingAreCodes() {
        var csv = "编号,项目名称,级别,牵头单位,备注\n101,顺序项目甲,县级,县水利局,新\n205,顺序项目乙,县级,县水利局,新\n";
        assertThat(tried(csv).projects()).extracting(ImportRow::code).containsExactly("101", "205");
    }

    @Test
    void aNewCodeOnTheWordsOfAKnownProjectIsAskedAbout() {
        var project = namesakes(false).get(0);
        var said = project.description();
        var level = Map.of(Level.PROVINCIAL, "省级", Level.MUNICIPAL, "市级", Level.COUNTY, "县级")
                .get(said.level());
        var csv = "项目编号,项目名称,级别,牵头单位,预计完工,备注\n"
                + "NEU-1,\"%s\",%s,%s,2024-02-01,改\n"
                        .formatted(said.title(), level, project.leadUnit().name());
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("project.2");
        assertThat(open.question("project.2").code()).isEqualTo("imports.question.project.renumbered");
        assertThat(open.question("project.2").choices()).containsExactly(project.code(), "new", "leave");
        assertThat(open.row(2).notes()).as("asked, and no error").noneMatch(Note::error);
        var same = tried(csv, "project.2:" + project.code());
        assertThat(same.asked()).isEmpty();
        assertThat(same.row(2).code()).isEqualTo(project.code());
        assertThat(same.row(2).outcome()).isEqualTo(Outcome.CHANGED);
        var other = tried(csv, "project.2:new");
        assertThat(other.row(2).code()).isEqualTo("NEU-1");
        assertThat(other.row(2).outcome()).isEqualTo(Outcome.NEW);
        assertThat(tried(csv, "project.2:leave").projects()).isEmpty();
        var both = csv
                + "%s,\"%s\",%s,%s,2024-02-01,\n"
                        .formatted(
                                project.code(),
                                said.title(),
                                level,
                                project.leadUnit().name());
        assertThat(tried(both).asked())
                .as("the sheet has both, each with its code")
                .doesNotContain("project.2", "project.3");
        assertThat(tried(both).said(2)).contains("imports.same-name.known");
    }
}

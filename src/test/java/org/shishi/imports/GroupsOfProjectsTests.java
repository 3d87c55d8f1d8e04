package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** A row that stands for the rows below it is no project: its money is theirs, and would be counted twice. */
@WholeApplication
class GroupsOfProjectsTests {

    private static final String TITLE = "某县2024年民生实事项目台账 截至2024年1月8日 单位：万元\n";
    private static final String HEAD = "序号,项目名称,级别,牵头单位,完成时限,总投资,形象进度\n";

    @Autowired
    LedgerImports imports;

    @Test
    void aNumberANameAndASumMakeAGroup() {
        var read = tried("一,道路类,,,,500,20%\n1,组东路,县级,县交通运输局,2024-12-31,300,20%\n2,组西路,县级,县交通运输局,2024-12-31,200,20%\n"
                + "二,城乡环境提升,,,,160,0\n3,组食堂,县级,县民政局,2024-12-31,150,0\n合计,,,,,650,15%\n");
        assertThat(read.projects().map(ImportRow::title)).containsExactly("组东路", "组西路", "组食堂");
        assertThat(read.asked()).doesNotContain("group");
        assertThat(read.note("imports.group.row")).containsExactly("3", "道路类", "4–5", "6", "城乡环境提升", "7");
        assertThat(read.note("imports.total.group-differs")).contains("160.00", "150.00", "10.00");
        assertThat(read.said()).doesNotContain("imports.total.differs");
    }

    @Test
    void aRowWithTheSumOfItsRowsIsAGroupWhateverElseItSays() {
        var read = tried("1,组养老提升,县级,县民政局,2024-12-31,500,20%\n1.1,组鹤城食堂,县级,鹤城街道,2024-12-31,300,20%\n"
                + "1.2,组温溪食堂,县级,温溪镇,2024-12-31,200,20%\n2,组公园,县级,县水利局,2024-12-31,70,0\n"
                + "二,民生类,县级,县民政局,2024-12-31,150,0\n1,组食堂,县级,县民政局,2024-12-31,150,0\n总  计,,,,,720,\n");
        assertThat(read.projects().map(ImportRow::title)).containsExactly("组鹤城食堂", "组温溪食堂", "组公园", "组食堂");
        assertThat(read.asked()).doesNotContain("group");
        assertThat(read.said())
                .contains("imports.group.row")
                .doesNotContain("imports.total.differs", "imports.total.group-differs");
    }

    @Test
    void aFieldOfWorkIsAHeadingWhateverItsNumberLooksLike() {
        var read = tried("（1）,教育领域,,,,1300,\n1,组运动场,县级,县教育局,2024-12-31,800,20%\n2,组教学点,县级,县教育局,2024-12-31,500,20%\n"
                + "\"2、\",交通领域（1个）,,,,350,\n3,组通村路,县级,县交通运输局,2024-12-31,350,0\n③,民政方面,,,,60,\n"
                + "4,组食堂,县级,县民政局,2024-12-31,50,0\n4,水利类,,,,70,\n1,组水渠,县级,县水利局,2024-12-31,70,0\n"
                + "5,学校（3个）,,,,90,\n");
        assertThat(read.projects().map(ImportRow::title))
                .containsExactly("组运动场", "组教学点", "组通村路", "组食堂", "组水渠", "学校（3个）");
        assertThat(read.note("imports.total.group-differs")).contains("60.00", "50.00");
    }

    @Test
    void whatCannotBeKnownIsAsked() {
        var rows = "1,组养老提升,县级,县民政局,2024-12-31,500,20%\n1.1,组鹤城食堂,县级,鹤城街道,2024-12-31,300,20%\n"
                + "1.2,组温溪食堂,县级,温溪镇,2024-12-31,100,20%\n2,组公园,县级,县水利局,2024-12-31,70,0\n";
        var asked = tried(rows);
        assertThat(asked.asked()).contains("group");
        assertThat(asked.question("group").each().get(0).args().stream().map(NoteText::text))
                .containsExactly("3", "组养老提升", "4–5", "500.00 / 400.00");
        assertThat(tried(rows, "group:rows").projects().map(ImportRow::title)).containsExactly("组鹤城食堂", "组温溪食堂", "组公园");
        assertThat(tried(rows, "group.3:whole").projects().map(ImportRow::title))
                .containsExactly("组养老提升", "组公园");
        assertThat(tried(rows, "group:each").projects().map(ImportRow::title))
                .containsExactly("组养老提升", "组鹤城食堂", "组温溪食堂", "组公园");
        assertThat(tried(rows, "group:each").asked()).doesNotContain("group");
    }

    @Test
    void projectsNumberedInAnyOneWayAreProjects() {
        var han =
                tried("一,组甲,县级,县民政局,2024-12-31,150,0\n二,组乙,县级,县民政局,2024-12-31,150,0\n三,组丙,县级,县民政局,2024-12-31,300,0\n");
        assertThat(han.projects().map(ImportRow::title)).containsExactly("组甲", "组乙", "组丙");
        var dotted = tried(
                "1-1,组甲,县级,县民政局,2024-12-31,150,0\n1-2,组乙,县级,县民政局,2024-12-31,150,0\n2-1,组丙,县级,县民政局,2024-12-31,300,0\n");
        assertThat(dotted.projects().map(ImportRow::title)).containsExactly("组甲", "组乙", "组丙");
        assertThat(dotted.asked()).doesNotContain("group");
        var sum =
                tried("1,组甲,县级,县民政局,2024-12-31,300,0\n2,组乙,县级,县民政局,2024-12-31,150,0\n3,组丙,县级,县民政局,2024-12-31,150,0\n");
        assertThat(sum.projects().map(ImportRow::title)).containsExactly("组甲", "组乙", "组丙");
    }

    private TriedSheet tried(String rows, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var day = LocalDate.of(2024, 1, 8);
        var setup = new ImportSetup(null, null, null, day, Map.of(), true, Level.TOWNSHIP, said);
        var file = new Upload("组.csv", (TITLE + HEAD + rows).getBytes(StandardCharsets.UTF_8));
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
    }
}

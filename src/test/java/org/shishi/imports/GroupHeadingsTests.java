package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** The headings of groups are no projects, and the sums beside them are held against the rows below. */
@WholeApplication
class GroupHeadingsTests {

    private static final String HEAD = "序号,项目名称,级别,牵头单位,预计完工,总投资（万元）\n";

    @Autowired
    LedgerImports imports;

    private TriedSheet tried(String rows) {
        return TriedSheet.of(imports, HEAD + rows, "codes:give");
    }

    private static String row(int number, String title, int amount) {
        return number + "," + title + ",县级,县水利局,2024-02-01," + amount + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一,教育类（2项）,,,,%s | 一教育类(2项)",
                "（一）教育类,,,,,%s | (一)教育类",
                "\"一、教育类\",,,,,%s | 一、教育类",
                ",一、教育类,,,,%s | 一、教育类",
                "一,教育类项目,,,,%s | 一教育类项目"
            })
    void theHeadingOfAGroupIsNoProject(String heading, String label) {
        var rows = row(1, "甲校", 300) + row(2, "乙校", 200);
        var other = heading.replace("一", "二").replace("教育", "交通").formatted(850) + "\n" + row(3, "丙路", 850);
        var right = tried(heading.formatted(500) + "\n" + rows + other);
        assertThat(right.values("title")).containsExactly("甲校", "乙校", "丙路");
        assertThat(right.said()).doesNotContain("imports.total.group-differs");
        var wrong = tried(heading.formatted(600) + "\n" + rows + other);
        assertThat(wrong.notes("imports.total.group-differs"))
                .containsExactly(label + ": 总投资（万元）: 600.00: 3–4: 500.00: 100.00");
    }

    @Test
    void aGroupOfGroupsAddsAllOfThem() {
        var rows = "一,民生类,,,,500\n（一）教育类,,,,,300\n" + row(1, "甲校", 300) + "（二）交通类,,,,,200\n" + row(2, "乙路", 200)
                + "二,环境类,,,,70\n" + row(3, "丙河", 70);
        var read = tried(rows);
        assertThat(read.values("title")).containsExactly("甲校", "乙路", "丙河");
        assertThat(read.said()).doesNotContain("imports.total.group-differs");
    }

    @Test
    void aProjectWithItsOwnWordsIsNoHeading() {
        var read = tried(row(1, "甲校", 300) + "2,教育类实训楼,县级,县水利局,2024-02-01,200\n");
        assertThat(read.values("title")).containsExactly("甲校", "教育类实训楼");
    }

    @ParameterizedTest
    @ValueSource(strings = {"总 投 资", "总  计", "总　投　资", "总投资额"})
    void aTotalMayBeSpreadWide(String word) {
        var read = tried(row(1, "甲校", 300) + row(2, "乙校", 200) + word + ",,,,,600\n");
        assertThat(read.projects()).hasSize(2);
        assertThat(read.note("imports.total.differs")).contains("600.00", "500.00", "100.00");
    }

    /** What stands among the words of a heading or a total is compared as what stands in its column. */
    @Test
    void countsAndSumsInWordsAreHeldAgainstTheRows() {
        var rows = row(1, "甲校", 300) + row(2, "乙校", 200);
        var wrong = tried("一、教育类（3项，600万元）,,,,,\n" + rows + "合计：1200万元,,,,,\n");
        assertThat(wrong.projects()).hasSize(2);
        assertThat(wrong.notes("imports.group.count-differs")).containsExactly("一、教育类(3项,600万元): 3: 2");
        assertThat(wrong.note("imports.total.group-differs")).contains("600.00", "500.00", "100.00");
        assertThat(wrong.note("imports.total.differs")).contains("1200.00", "500.00", "700.00");
        var right = tried("一、教育类（2项，500万元）,,,,,\n" + rows + "合计：500万元,,,,,\n");
        assertThat(right.said())
                .doesNotContain("imports.group.count-differs", "imports.total.group-differs", "imports.total.differs");
    }
}

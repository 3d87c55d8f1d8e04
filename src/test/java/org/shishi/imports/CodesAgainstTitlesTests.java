package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** A row whose code is one project and whose title is another renames nothing before somebody has said which is meant. */
@WholeApplication
class CodesAgainstTitlesTests {

    private static final String HEAD = "项目编号,项目名称,备注\n";

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    private TriedSheet tried(String csv, String... answers) {
        return TriedSheet.of(imports, csv, answers);
    }

    /** Projects that no other is called like. */
    private List<ProjectView> some(int many) {
        return projects.find(Actor.SYSTEM, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged()).stream()
                .collect(Collectors.groupingBy(project -> project.description().title()))
                .values()
                .stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .sorted(Comparator.comparing(ProjectView::code))
                .limit(many)
                .toList();
    }

    private static String row(String code, String title) {
        return "%s,\"%s\",改\n".formatted(code, title);
    }

    /** Every title is right, and every code that of the next row. */
    private static String slid(List<ProjectView> some) {
        return HEAD
                + IntStream.range(0, some.size() - 1)
                        .mapToObj(i -> row(
                                some.get(i + 1).code(),
                                some.get(i).description().title()))
                        .collect(Collectors.joining());
    }

    @Test
    void codesThatHaveSlidByARowAreAskedAboutOnce() {
        var some = some(13);
        var csv = slid(some);
        var codes = some.stream().map(ProjectView::code).toList();
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("whose");
        assertThat(open.row(2).outcome()).as("both are in the ledger").isEqualTo(RowComparison.Outcome.CHANGED);
        assertThat(open.question("whose").choices()).containsExactly("title", "code", "leave");
        assertThat(open.question("whose").each())
                .hasSize(12)
                .first()
                .satisfies(row -> assertThat(row.args())
                        .extracting(NoteText::text)
                        .contains("2", codes.get(1), some.get(0).description().title(), codes.get(0)));
        assertThat(open.projects().flatMap(row -> row.changes().stream()))
                .as("nothing is told of a row that waits")
                .isEmpty();
        var byTitle = tried(csv, "whose:title");
        assertThat(byTitle.asked()).isEmpty();
        assertThat(byTitle.projects().map(ImportRow::code)).containsExactlyElementsOf(codes.subList(0, 12));
        assertThat(byTitle.projects().flatMap(row -> row.changes().stream()))
                .as("nothing is renamed")
                .noneMatch(change -> change.field().name().equals("TITLE"));
        assertThat(byTitle.said(2)).contains("imports.code.read-as");
        var byCode = tried(csv, "whose:code");
        assertThat(byCode.asked()).isEmpty();
        assertThat(byCode.projects().map(ImportRow::code)).containsExactlyElementsOf(codes.subList(1, 13));
        assertThat(tried(csv, "whose:leave").projects()).isEmpty();
    }

    @Test
    void singleRowsAreAnsweredByThemselves() {
        var some = some(4);
        var csv = slid(some);
        var mixed = tried(csv, "whose:title", "whose.3:code", "whose.4:leave");
        assertThat(mixed.asked()).isEmpty();
        assertThat(mixed.projects().map(ImportRow::code))
                .containsExactly(some.get(0).code(), some.get(2).code());
        assertThat(mixed.said(4)).containsExactly("imports.project.left");
        assertThat(tried(csv, "whose.2:title").asked()).as("two rows are open").containsExactly("whose");
    }

    @Test
    void aTitleThatHasNothingInCommonWithItsCodeIsAskedAbout() {
        var one = some(1).get(0);
        var csv = HEAD + row(one.code(), "驿亭鹭洲鸢尾圃");
        var open = tried(csv);
        assertThat(open.asked()).containsExactly("whose");
        assertThat(open.question("whose").each().get(0).code()).isEqualTo("imports.question.whose.row.none");
        var renamed = tried(csv, "whose:code").row(2);
        assertThat(renamed.code()).isEqualTo(one.code());
        assertThat(renamed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(tried(csv, "whose:title").asked())
                .as("a new project has what any new one is asked for")
                .contains("codes", "level", "lead");
    }

    @Test
    void aTitleThatIsOnlyWordedOtherwiseIsAChange() {
        var one = some(1).get(0);
        for (var title : List.of(
                one.description().title() + "工程",
                "（新）" + one.description().title(),
                one.description().title().substring(0, one.description().title().length() - 1) + "项目")) {
            var tried = tried(HEAD + row(one.code(), title));
            assertThat(tried.asked()).as(title).isEmpty();
            assertThat(tried.row(2).changes())
                    .anyMatch(change -> change.field().name().equals("TITLE"));
        }
    }
}

package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.Field;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What the ledger says does not vanish because a cell of a sheet was not filled in: whether it is meant so is asked, column by column. */
@WholeApplication
class EmptiedCellsTests {

    /** An empty cell says nothing of these, or is refused. */
    private static final Set<Field> NEVER_EMPTIED = EnumSet.of(
            Field.CODE,
            Field.TITLE,
            Field.PLAN_YEAR,
            Field.LEVEL,
            Field.LEAD_UNIT,
            Field.STAGE,
            Field.STARTED_ON,
            Field.COMPLETED_ON,
            Field.FORECAST);

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    private TriedSheet tried(String csv, String... answers) {
        return TriedSheet.of(imports, csv, answers);
    }

    private List<ProjectView> ledger() {
        return projects.find(Actor.SYSTEM, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged())
                .getContent();
    }

    private static String sheet(ProjectView project, Field field, String cell) {
        var heading = field.sheet().column().title();
        return "项目编号,项目名称,牵头单位,%s\n%s,\"%s\",%s,%s\n"
                .formatted(
                        heading,
                        project.code(),
                        project.description().title(),
                        project.leadUnit().name(),
                        cell);
    }

    private static boolean says(ProjectView project, Field field) {
        var value = project.get(field);
        return switch (field) {
            case ADOPTED_ON, DEADLINE -> value != null && !value.toString().matches("2023-(01-01|12-31)");
            case RESPONSIBLE_UNITS -> project.responsible().size() > 1;
            default -> value != null && !value.equals("");
        };
    }

    @Test
    void everyFieldThatTheLedgerHasIsAskedAboutBeforeItIsEmptied() {
        var ledger = ledger();
        var fields = Stream.of(Field.values())
                .filter(field -> field.sheet() != null && field.kind() != Field.Kind.ROWS)
                .filter(field -> !NEVER_EMPTIED.contains(field))
                .toList();
        for (var field : fields) {
            var project = ledger.stream().filter(one -> says(one, field)).findFirst();
            if (project.isEmpty()) {
                continue;
            }
            var csv = sheet(project.get(), field, "");
            var key = Question.emptied(field);
            assertThat(tried(csv).asked())
                    .as("%s of %s", field, project.get().code())
                    .contains(key);
            var kept = tried(csv, key + ":leave");
            assertThat(kept.row(2).outcome()).as("kept: %s", field).isEqualTo(Outcome.UNCHANGED);
            assertThat(kept.said(2)).contains("imports.emptied.kept");
            assertThat(kept.question(key).open()).isFalse();
        }
    }

    @Test
    void aPlanIsAskedAboutToo() {
        var planned = ledger().stream()
                .filter(one -> !projects.get(Actor.SYSTEM, one.code(), REPORT)
                        .plan()
                        .indicators()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        var csv = sheet(planned, Field.INDICATORS, "");
        assertThat(tried(csv).asked()).containsExactly("emptied.indicators");
        assertThat(tried(csv, "emptied.indicators:leave").row(2).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(tried(csv, "emptied.indicators:take").row(2).outcome()).isNotEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whatIsMeantToBeEmptyIsEmptied() {
        var csv = sheet(
                ledger().stream()
                        .filter(one -> one.code().equals("2023-Z-217-2"))
                        .findFirst()
                        .orElseThrow(),
                Field.PERCENT,
                "");
        var open = tried(csv);
        assertThat(open.question("emptied.percent").args())
                .extracting(NoteText::text)
                .containsExactly("1", "Field.PERCENT", "2023-Z-217-2 79%");
        assertThat(tried(csv, "emptied.percent:perhaps").asked())
                .as("what is no answer answers nothing")
                .containsExactly("emptied.percent");
        var taken = tried(csv, "emptied.percent:take");
        assertThat(taken.asked()).isEmpty();
        assertThat(taken.row(2).changes()).extracting(ImportRow.Change::field).containsExactly(Field.PERCENT);
        assertThat(imports.load(
                                Actor.SYSTEM,
                                new Upload("台账.csv", csv.getBytes(StandardCharsets.UTF_8)),
                                new ImportSetup(null, null, 2023, REPORT, Map.of(), false),
                                "试验",
                                true)
                        .applied())
                .as("nothing is written before it is answered")
                .isFalse();
    }

    @Test
    void whoeverWritesThatThereIsNothingHasSaidSo() {
        var problem = ledger().stream()
                .filter(one -> says(one, Field.PROBLEM))
                .findFirst()
                .orElseThrow();
        assertThat(tried(sheet(problem, Field.PROBLEM, "无")).asked()).isEmpty();
        assertThat(tried(sheet(problem, Field.PROBLEM, "—")).asked()).containsExactly("emptied.problem");
    }

    @Test
    void anEmptyCellWhereTheLedgerHasNothingIsNoQuestion() {
        var nothing = ledger().stream()
                .filter(one -> !says(one, Field.PROBLEM))
                .findFirst()
                .orElseThrow();
        assertThat(tried(sheet(nothing, Field.PROBLEM, "")).asked()).isEmpty();
    }
}

package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.policy.Actor;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.sheet.ledger.RowKind;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** The five tables that counties have published each dry-run to their last row. */
@WholeApplication
class PublishedTablesImportTests {

    @Autowired
    LedgerImports imports;

    private List<ImportRow> tried(String letter, boolean giveCodes) {
        return tried(letter, Map.of("codes", giveCodes ? "give" : "leave")).rows();
    }

    private ImportResult tried(String letter, Map<String, String> answers) {
        var setup = new ImportSetup(null, null, null, null, Map.of(), false, null, answers);
        return imports.tryOut(Actor.SYSTEM, ImportFixtures.published(letter), setup);
    }

    @ParameterizedTest
    @CsvSource({"B, 9", "C, 7", "E, 3", "F, 3", "J, 3"})
    void everyProjectIsReadAndItsMissingCodeAskedAboutAndNotGuessed(String letter, int projects) {
        var rows = tried(letter, false);
        var read = rows.stream().filter(row -> row.kind() == RowKind.DATA).toList();
        assertThat(read).hasSize(projects).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.ERROR);
            assertThat(row.title()).isNotEmpty();
            assertThat(row.values()).containsKeys("planYear", "title", "content");
            assertThat(row.notes())
                    .filteredOn(Note::error)
                    .extracting(Note::code)
                    .contains("imports.code.missing");
        });
        assertThat(tried(letter, Map.of()).view().recognition().questions())
                .filteredOn(Question::open)
                .extracting(Question::key)
                .contains("codes");
        assertThat(rows.stream().filter(row -> row.kind() != RowKind.DATA))
                .allSatisfy(row -> assertThat(row.text()).isNotEmpty());
    }

    @Test
    void taishunSaysWhatEachCellWasTakenFor() {
        var third = tried("B", false).get(4);
        assertThat(third.number()).isEqualTo(5);
        assertThat(third.values())
                .containsEntry("level", "PROVINCIAL")
                .containsEntry("content", "16010名义务教育段学生开展正脊筛查。")
                .containsEntry("leadUnit", "县教育局")
                .containsEntry("stage", "COMPLETED");
        assertThat(third.notes())
                .extracting(Note::ref, Note::code)
                .contains(tuple("C5", "imports.unit.read-as"), tuple("D5", "imports.status.read-as"));
    }

    @Test
    void aPeriodsDoneIsNoStageAndLinesOfOneProjectAreJoined() {
        assertThat(tried("C", false).get(3).values()).doesNotContainKey("stage");
        var joined = tried("F", false);
        assertThat(joined.get(2).values()).containsEntry("content", "新改扩建公办中小学校1所\n新增学位810个");
        assertThat(joined.get(3).outcome()).isNull();
        assertThat(joined.get(3).notes()).extracting(Note::code).containsExactly("imports.row.joined");
    }

    @Test
    void newProjectsAreNumberedWhereThatIsAskedFor() {
        var rows = tried("B", true).stream()
                .filter(row -> row.kind() == RowKind.DATA)
                .toList();
        assertThat(rows)
                .extracting(ImportRow::code)
                .allMatch(code -> code.startsWith("2023-S-"))
                .doesNotHaveDuplicates();
        assertThat(rows).hasSize(9).allMatch(row -> row.outcome() == Outcome.NEW);
    }

    @Test
    void whatIsNotFinishedAfterItsDeadlineNeedsAForecast() {
        var setup = new ImportSetup(null, null, null, ImportFixtures.REPORT, Map.of(), true);
        var rows = imports.tryOut(Actor.SYSTEM, ImportFixtures.published("B"), setup)
                .rows();
        assertThat(rows.stream().filter(row -> row.outcome() == Outcome.ERROR))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.notes())
                        .filteredOn(Note::error)
                        .extracting(Note::code)
                        .containsExactly("project.forecast.missing"));
    }
}

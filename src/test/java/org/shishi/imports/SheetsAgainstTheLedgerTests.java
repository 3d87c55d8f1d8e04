package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.RowComparison.Outcome;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What a sheet says otherwise than the ledger, where only a person knows which is right, or what is only written otherwise. */
@WholeApplication
class SheetsAgainstTheLedgerTests {

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    private TriedSheet tried(Upload file, LocalDate asOf, String... answers) {
        var said = new HashMap<String, String>();
        Arrays.stream(answers).forEach(answer -> said.put(answer.split(":")[0], answer.split(":")[1]));
        var setup = new ImportSetup(null, null, null, asOf, Map.of(), true, Level.TOWNSHIP, said);
        return new TriedSheet(imports.tryOut(Actor.SYSTEM, file, setup));
    }

    /** The code and the name of a project, as cells. */
    private String named(String code) {
        return code + ",\""
                + projects.get(Actor.SYSTEM, code, REPORT)
                        .project()
                        .description()
                        .title() + "\"";
    }

    private static Upload csv(String text) {
        return new Upload("台账.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPercentThatFallsIsAskedAboutThoughAnotherSheetTellsItSinceTheReport() {
        var file = csv("编号,名称,形象进度\n%s,60%%\n%s,70%%\n".formatted(named("2023-Z-217-2"), named("2023-Z-215-1")));
        var open = tried(file, REPORT);
        assertThat(open.question(Question.FALLS).args())
                .extracting(NoteText::text)
                .first()
                .isEqualTo("2");
        assertThat(open.question(Question.FALLS).open()).isTrue();
        assertThat(open.said(2)).containsAnyOf("project.percent.confirmed", "project.percent.lower");
        var told = open.row(2).notes().stream()
                .filter(note -> note.code().equals("project.percent.confirmed"))
                .findFirst()
                .orElseThrow();
        assertThat(told.args())
                .extracting(NoteText::text)
                .startsWith("79", "2023年12月下半月")
                .endsWith("60");
        assertThat(imports.load(
                                Actor.SYSTEM,
                                file,
                                new ImportSetup(null, null, null, REPORT, Map.of(), false),
                                "试验",
                                true)
                        .applied())
                .isFalse();
        assertThat(tried(file, REPORT, "falls:take").projects().map(ImportRow::outcome))
                .containsOnly(Outcome.CHANGED);
        var left = tried(file, REPORT, "falls:leave");
        assertThat(left.projects().map(ImportRow::outcome)).containsOnly(Outcome.UNCHANGED);
        assertThat(left.said(2)).contains("imports.percent.kept").doesNotContain("project.percent.confirmed");
    }

    @Test
    void aPercentThatFallsBelowWhatNoReportToldNamesItsSourceToo() {
        var project = named("2023-Z-217-2");
        var setup = new ImportSetup(null, null, null, REPORT, Map.of(), true);
        var raised = imports.load(Actor.SYSTEM, csv("编号,名称,形象进度\n%s,90%%\n".formatted(project)), setup, "试验", false);
        assertThat(raised.applied()).isTrue();
        try {
            var row = tried(csv("编号,名称,形象进度\n%s,85%%\n".formatted(project)), REPORT)
                    .row(2);
            assertThat(row.notes())
                    .filteredOn(note -> note.code().equals("project.percent.lower"))
                    .singleElement()
                    .satisfies(note ->
                            assertThat(note.args()).extracting(NoteText::text).contains("90", REPORT.toString(), "85"));
        } finally {
            imports.undo(Actor.SYSTEM, raised.view().id(), "试验");
        }
    }

    @Test
    void aStageThatGoesBackIsAskedAbout() {
        var done = projects.find(Actor.SYSTEM, ProjectFilter.of(2023, REPORT), List.of(), Pageable.unpaged()).stream()
                .filter(project -> project.stage() == Stage.COMPLETED)
                .findFirst()
                .orElseThrow()
                .code();
        var file = csv("编号,名称,状态\n%s,在建\n".formatted(named(done)));
        var open = tried(file, REPORT);
        assertThat(open.asked()).contains(Question.BACK);
        assertThat(open.question(Question.BACK).args())
                .extracting(NoteText::text)
                .containsExactly("1", done + " 在建");
        var kept = tried(file, REPORT, "back:leave");
        assertThat(kept.asked()).isEmpty();
        assertThat(kept.row(2).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(kept.said(2)).contains("imports.stage.kept").doesNotContain("project.stage.put-back");
        assertThat(tried(file, REPORT, "back:take").said(2)).contains("project.stage.put-back");
        assertThat(tried(csv("编号,名称,状态\n%s,已完工\n".formatted(named(done))), REPORT)
                        .asked())
                .doesNotContain(Question.BACK);
    }

    @Test
    void whatLooksLikeTheProjectsNameIsItsName() {
        var known = projects.get(Actor.SYSTEM, "2023-S-001", REPORT).project().description();
        var apart =
                String.join("　", known.title().substring(0, 2), known.title().substring(2));
        var row = tried(
                csv("编号,名称,备注\n2023-S-001,\"%s\",\"%s\"\n"
                        .formatted(apart, known.wording().remark())),
                REPORT);
        assertThat(row.row(2).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aColumnThatTheProgramComputesIsToldAndNotAskedAbout() {
        var tried =
                tried(csv("编号,名称,进度评价,红黄绿灯,序时进度,测评结果\n%s,正常,绿灯,落后 3 天,满意\n".formatted(named("2023-S-001"))), REPORT);
        assertThat(tried.asked()).isEmpty();
        assertThat(tried.said()).contains("imports.column.computed").doesNotContain("imports.column.unknown");
    }
}

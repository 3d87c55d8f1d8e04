package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.shishi.project.ProjectFixtures.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.database.FreshDatabase;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportImport.Fault;
import org.shishi.progress.sheet.ReportImport.Outcome;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.project.Progress;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.project.entry.ReportProgress;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What a sheet of reports leaves open or says otherwise is asked and shown, and what was answered stands on the report. */
@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
class ReportSheetQuestionsTests {

    private static final String HEADINGS = "项目编号,报送期,填报单位,形象进度,进展情况,情况属实的理由";

    @Autowired
    ReportSheets sheets;

    @Autowired
    ProgressReports reports;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportFixtures told;

    @Autowired
    TestClock clock;

    private String code = "";

    @BeforeEach
    void oneReport() {
        clock.set("2023-10-20");
        told.year2023();
        code = ledger.project().enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        sheets.apply(OFFICE, sent(Map.of(), HEADINGS, code + ",2023年9月上半月,县教育局,66%,基础完成,"));
    }

    @Test
    void thePeriodIsAskedWhereTheSheetDoesNotSayIt() {
        var columns = "项目编号,填报单位,形象进度";
        var asked = asks(sent(Map.of(), columns, code + ",县教育局,70%"));
        assertThat(asked).extracting(SheetQuestion::key).containsExactly("period");
        assertThat(asked.get(0).choices()).startsWith("2023年10月下半月", "2023年10月上半月");
        var looked = sheets.check(OFFICE, sent(Map.of("period", "2023年9月下半月"), columns, code + ",县教育局,70%"));
        assertThat(looked.rows()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.NEW);
            assertThat(row.period()).isEqualTo("2023年9月下半月");
        });
    }

    @Test
    void anUnknownPeriodNamesThoseThereAre() {
        var fault = fault(sent(Map.of(), HEADINGS, code + ",2023年13月,县教育局,70%,,"));
        assertThat(fault.ref()).isEqualTo("B2");
        assertThat(fault.args().get(1))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("2023年9月下半月");
    }

    @Test
    void aUnitThatIsNotThereIsAskedAboutTogetherWithWhatElseIsOpen() {
        var rows = new String[] {code + ",2023年9月下半月,县教育所,30%,在建,"};
        var asked = asks(sent(Map.of(), HEADINGS, rows));
        assertThat(asked).extracting(SheetQuestion::key).containsExactly("unit.县教育所");
        assertThat(asked.get(0).choices()).contains("县教育局");
        var looked = asks(sent(Map.of("unit.县教育所", "县教育局"), HEADINGS, rows));
        assertThat(looked)
                .filteredOn(SheetQuestion::open)
                .singleElement()
                .satisfies(question -> assertThat(question.key()).startsWith("falls."));
    }

    @Test
    void whatDiffersFromTheReportThatIsThereIsShown() {
        var fault = fault(sent(Map.of(), HEADINGS, code + ",2023年9月上半月,县教育局,70%,基础完成,"));
        assertThat(fault.code()).isEqualTo("report.import.exists");
        assertThat(fault.args().get(1))
                .isEqualTo(List.of(new ReportImport.Difference(ReportField.PERCENT, "66%", "70%")));
    }

    @Test
    void aFallingPercentHasItsReasonOnTheReport() {
        var falls = "falls." + code + "." + told.period("2023-09-2").code();
        sheets.apply(OFFICE, sent(Map.of(falls, "take"), HEADINGS, code + ",2023年9月下半月,县教育局,30%,在建,"));
        assertThat(reason(1)).isEqualTo("导入报送表时确认：形象进度由66%降为30%。");
        var next = "falls." + code + "." + told.period("2023-10-1").code();
        sheets.apply(OFFICE, sent(Map.of(next, "take"), HEADINGS, code + ",2023年10月上半月,县教育局,20%,在建,设计变更"));
        assertThat(reason(2)).isEqualTo("设计变更");
    }

    /** A later record of the ledger that says no percent stands before what a sheet tells of an earlier day. */
    @Test
    void aPercentThatWillNotHoldNowIsAskedAbout() {
        var other = ledger.project().enter();
        ledger.stage(other, Stage.UNDER_WAY, "2023-03-01");
        var version = projects.get(OFFICE, other, ledger.today()).project().version();
        var later = new Progress(null, "清场", "", null);
        projects.reportProgress(
                OFFICE, other, version, new ReportProgress(later, ProjectFixtures.day("2023-10-19"), ""));
        var row = other + ",2023年9月下半月,县教育局,5%,场平,";
        var key = "older." + other + "." + told.period("2023-09-2").code();
        var asked = asks(sent(Map.of(), HEADINGS, row));
        assertThat(asked).extracting(SheetQuestion::key).containsExactly(key);
        assertThat(asked.get(0).values()).containsExactly("2", other, "5", "2023-09-30", "2023-10-19");
        assertThat(sheets.check(OFFICE, sent(Map.of(key, "take"), HEADINGS, row))
                        .rows())
                .extracting(ReportImport.Row::outcome)
                .containsExactly(Outcome.NEW);
        assertThat(sheets.check(OFFICE, sent(Map.of(key, "leave"), HEADINGS, row))
                        .rows())
                .extracting(ReportImport.Row::outcome)
                .containsExactly(Outcome.LEFT);
    }

    /** As in a ledger: without the county before it, and with what it does in brackets. */
    @ParameterizedTest
    @ValueSource(strings = {"教育局", "县教育局（牵头）", "县　教育局"})
    void aUnitIsReadAsOfficesWriteIt(String unit) {
        var looked = sheets.check(OFFICE, sent(Map.of(), HEADINGS, code + ",2023年9月下半月," + unit + ",70%,在建,"));
        assertThat(looked.rows()).extracting(ReportImport.Row::outcome).containsExactly(Outcome.NEW);
    }

    @Test
    void sharesAreAskedAboutOnceForTheColumn() {
        var other = ledger.project().enter();
        ledger.stage(other, Stage.UNDER_WAY, "2023-03-01");
        var rows = new String[] {code + ",2023年9月下半月,县教育局,0.85,在建,", other + ",2023年9月下半月,县教育局,0.4,在建,"};
        var asked = asks(sent(Map.of(), HEADINGS, rows));
        assertThat(asked).extracting(SheetQuestion::key).containsExactly("shares.percent");
        var shares = sheets.check(OFFICE, sent(Map.of("shares.percent", "share"), HEADINGS, rows));
        assertThat(shares.rows())
                .flatExtracting(ReportImport.Row::changes)
                .extracting(ReportImport.Change::field, ReportImport.Change::after)
                .contains(tuple(ReportField.PERCENT, "85%"), tuple(ReportField.PERCENT, "40%"));
        var points = asks(sent(Map.of("shares.percent", "points"), HEADINGS, rows));
        assertThat(points)
                .filteredOn(SheetQuestion::open)
                .extracting(SheetQuestion::key)
                .allMatch(key -> key.startsWith("falls."));
    }

    @Test
    void whatStandsIsNotEmptiedUnasked() {
        var columns = "项目编号,报送期,填报单位,形象进度,进展情况,存在问题,滞后原因";
        sheets.apply(OFFICE, sent(Map.of(), columns, code + ",2023年9月下半月,县教育局,70%,在建,缺资金,资金"));
        var row = code + ",2023年10月上半月,县教育局,75%,在建,,";
        var asked = asks(sent(Map.of(), columns, row));
        assertThat(asked).extracting(SheetQuestion::key).containsExactly("emptied.存在问题", "emptied.滞后原因");
        var kept = sheets.check(OFFICE, sent(Map.of("emptied.存在问题", "keep", "emptied.滞后原因", "empty"), columns, row));
        assertThat(kept.rows().get(0).changes())
                .extracting(ReportImport.Change::field)
                .contains(ReportField.BLOCKER)
                .doesNotContain(ReportField.PROBLEMS);
    }

    /** No problem is written in many words, and none of them is one; said so, nothing is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"无", "暂无", "没有", "/", "—", "无。"})
    void noProblemIsNone(String word) {
        var columns = "项目编号,报送期,填报单位,形象进度,进展情况,存在问题,滞后原因,需协调事项";
        var next = code + ",2023年9月下半月,县教育局,70%,在建,";
        sheets.apply(OFFICE, sent(Map.of(), columns, next + word + "," + word + "," + word));
        assertThat(newest()).satisfies(content -> {
            assertThat(content.problems()).isEmpty();
            assertThat(content.blocker()).isNull();
            assertThat(content.needsCoordination()).isFalse();
        });
        assertThat(sheets.check(OFFICE, sent(Map.of(), columns, next + ",,")).rows())
                .extracting(ReportImport.Row::outcome)
                .containsExactly(Outcome.UNCHANGED);
        var columnsOfOne = "项目编号,报送期,填报单位,形象进度,存在问题";
        var fault = fault(sent(Map.of(), columnsOfOne, code + ",2023年9月下半月,县教育局,70%,缺资金"));
        assertThat(fault.ref()).isEqualTo("E2");
    }

    @Test
    void theTrialNamesTheLeadingUnitAndTheNextStep() {
        var answers = Map.of("heading.填报单位", "=项目的牵头单位");
        var looked = sheets.check(OFFICE, sent(answers, "项目编号,报送期,形象进度,下一步打算", code + ",2023年9月下半月,70%,安装设备"));
        assertThat(looked.rows()).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo("县教育局");
            assertThat(row.changes()).contains(new ReportImport.Change(ReportField.NEXT_STEP, "", "安装设备"));
        });
    }

    /** One question for all that are alike, and a day of their own for those of which the sheet names one. */
    @Test
    void sinceWhenProjectsAreUnderWayIsAskedOnce() {
        var one = ledger.project().enter();
        var two = ledger.project().enter();
        var columns = "项目编号,报送期,填报单位,形象进度,开工日期";
        var rows = new String[] {one + ",2023年9月下半月,县教育局,70%,2023-04-06", two + ",2023年9月下半月,县教育局,90%,"};
        var asked = asks(sent(Map.of(), columns, rows));
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("starts");
            assertThat(question.choices()).containsExactly("start-told", "start-day", "under-way", "leave");
            assertThat(Objects.toString(question.values())).contains(one, two, "建设公交候车亭");
        });
        var told = asks(sent(Map.of("starts", "start-told"), columns, rows));
        assertThat(told).filteredOn(SheetQuestion::open).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("starts.day");
            assertThat(question.isDated()).isTrue();
            assertThat(Objects.toString(question.values())).contains(two).doesNotContain(one);
        });
        var late = asks(sent(Map.of("starts", "start-told", "starts.day", "2023-10-19"), columns, rows));
        assertThat(late)
                .filteredOn(SheetQuestion::open)
                .extracting(SheetQuestion::key)
                .containsExactly("starts.day");
        sheets.apply(OFFICE, sent(Map.of("starts", "start-told", "starts.day", "2023-05-01"), columns, rows));
        assertThat(started(one)).isEqualTo("2023-04-06");
        assertThat(started(two)).isEqualTo("2023-05-01");
    }

    @Test
    void aStartAfterThePercentIsWrongAtItsCell() {
        var one = ledger.project().enter();
        var columns = "项目编号,报送期,填报单位,形象进度,开工日期";
        var fault = fault(sent(Map.of(), columns, one + ",2023年9月下半月,县教育局,70%,2023-10-06"));
        assertThat(fault.ref()).isEqualTo("E2");
        assertThat(fault.code()).isEqualTo("report.import.start-late");
    }

    private String started(String project) {
        return Objects.toString(projects.get(OFFICE, project, LocalDate.of(2023, 10, 20))
                .project()
                .startedOn());
    }

    @Test
    void whatStoodIsNoMoreWhereTheSheetSaysSo() {
        var columns = "项目编号,报送期,填报单位,形象进度,进展情况,存在问题,滞后原因";
        sheets.apply(OFFICE, sent(Map.of(), columns, code + ",2023年9月下半月,县教育局,70%,在建,缺资金,资金"));
        sheets.apply(OFFICE, sent(Map.of(), columns, code + ",2023年10月上半月,县教育局,75%,在建,无,无"));
        assertThat(newest().problems()).isEmpty();
        assertThat(newest().blocker()).isNull();
    }

    private ReportContent newest() {
        return reports.ofProject(OFFICE, code).stream()
                .max(java.util.Comparator.comparing(view -> view.period().firstDay()))
                .orElseThrow()
                .content();
    }

    @Test
    void longTextsAreCutInWhatIsWrong() {
        var fault = fault(sent(Map.of(), HEADINGS, code + "," + "长".repeat(10_000) + ",县教育局,70%,,"));
        assertThat(Objects.toString(fault.args().get(0))).hasSize(80).endsWith("…");
    }

    private String reason(int place) {
        return reports.ofProject(OFFICE, code).stream()
                .sorted(java.util.Comparator.comparing(view -> view.period().firstDay()))
                .toList()
                .get(place)
                .insistence();
    }

    private Fault fault(SentFile sent) {
        return Objects.requireNonNull(sheets.check(OFFICE, sent).faulty().get(0).fault());
    }

    private List<SheetQuestion> asks(SentFile sent) {
        var asks = catchThrowableOfType(SheetAsks.class, () -> sheets.check(OFFICE, sent));
        return asks.questions();
    }

    private static SentFile sent(Map<String, String> answers, String columns, String... rows) {
        var csv = columns + "\n" + String.join("\n", rows) + "\n";
        return new SentFile("reports.csv", csv.getBytes(StandardCharsets.UTF_8), answers);
    }
}

package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.progress.ReportFixtures.report;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.progress.overview.ReportGrid;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.project.Blocker;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.shishi.project.span.BesideSpans;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.Sheets;
import org.shishi.testing.Statements;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who has told what, reminders, and sheets of reports. */
@SpringBootTest
@RecordApplicationEvents
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
class ReportOfficeTests {

    private static final String HEADINGS = "项目编号,报送期,填报单位,形象进度,报送日期";
    private static final String SEPTEMBER = "2023-09-2";

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportOffice office;

    @Autowired
    ReportOverview overview;

    @Autowired
    ReportSheets sheets;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<BesideSpans> beside;

    @Autowired
    ReportFixtures told;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void itIsTheWeekAfterSeptember() {
        clock.set("2023-10-08");
        told.year2023();
    }

    @Test
    void theGridTellsWhoHasToldAndWhoIsLate() {
        var clerk = told.clerk("温溪镇");
        var one = ledger.project().lead("温溪镇").enter();
        ledger.project().lead("温溪镇").enter();
        reports.submit(clerk, told.save(one, SEPTEMBER, null, report("50").made()));
        var due = told.period(SEPTEMBER).dueOn();
        assertThat(cell("温溪镇", due.toString())).isEqualTo(new ReportGrid.Cell(2, 1, 0));
        assertThat(cell("温溪镇", due.plusDays(1).toString())).isEqualTo(new ReportGrid.Cell(2, 1, 1));
        assertThat(cell("温溪镇", "2023-10-07")).as("sent on the 8th").isEqualTo(new ReportGrid.Cell(2, 0, 0));
        var period = told.period(SEPTEMBER).id();
        assertThat(overview.missingIn(OFFICE, period, due))
                .filteredOn(asked -> asked.unit().name().equals("温溪镇"))
                .hasSize(1);
        assertThat(overview.formsAsked(clerk, YearMonth.from(due), due, clerk.unitId()))
                .singleElement()
                .satisfies(forms -> assertThat(forms.asked())
                        .as("both halves of the month before and after fall due in October")
                        .isEqualTo(4));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> overview.formsAsked(clerk, YearMonth.from(due), due, null));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> overview.grid(clerk, 2023, due));
    }

    /** The running period, as soon as something waits there. */
    @Test
    void theOfficeLooksFirstAtWhatWaits() {
        clock.set("2023-11-03");
        var today = LocalDate.of(2023, 11, 3);
        var code = ledger.project().lead("鹤城街道").enter();
        var sent = reports.submit(
                told.clerk("鹤城街道"),
                told.save(code, "2023-11-1", null, report("50").made()));
        assertThat(overview.toLookAt(OFFICE, 2023, today)).isEqualTo(told.period("2023-11-1"));
        office.confirm(OFFICE, List.of(new ReportPick(sent.id(), sent.version())));
        assertThat(overview.toLookAt(OFFICE, 2023, today)).isNotEqualTo(told.period("2023-11-1"));
    }

    @Test
    void sumsFollowReportsAndTheLedgerWhateverIsSaidLater() {
        var clerk = told.clerk("鹤城街道");
        var one = ledger.project().lead("鹤城街道").enter();
        var other = ledger.project().lead("鹤城街道").enter();
        var draft = reports.submit(
                clerk, told.save(one, SEPTEMBER, null, report("50").made()));
        reports.submit(clerk, told.save(other, "2023-09-1", null, report("90").made()));
        sumsAgree();
        office.sendBack(OFFICE, List.of(new ReportPick(draft.id(), draft.version())), "缺少数据");
        sumsAgree();
        projects.changeStage(
                OFFICE, other, version(other), new ChangeStage(Stage.UNDER_WAY, day("2023-05-01"), "据实登记"));
        projects.changeStage(
                OFFICE, other, version(other), new ChangeStage(Stage.COMPLETED, day("2023-09-10"), "据实登记"));
        assertThat(unasked()).as("completed before the period ended").isEqualTo(1);
        sumsAgree();
        projects.changeStage(OFFICE, other, version(other), new ChangeStage(Stage.UNDER_WAY, day("2023-09-12"), "更正"));
        assertThat(unasked()).isZero();
        sumsAgree();
        beside.forEach(BesideSpans::fold);
        sumsAgree();
        jdbc.sql("update progress_told_sum set told = told + 1").update();
        assertThat(beside).anySatisfy(kept -> assertThat(kept.differences()).isNotEmpty());
        beside.forEach(BesideSpans::rebuild);
        sumsAgree();
    }

    private void sumsAgree() {
        for (var asOf : List.of("2023-09-05", "2023-09-15", "2023-09-18", "2023-10-08", "2023-11-05")) {
            assertThat(FormCounts.different(jdbc, day(asOf))).as(asOf).isEmpty();
        }
        assertThat(beside).allSatisfy(kept -> assertThat(kept.differences()).isEmpty());
    }

    private int unasked() {
        return jdbc.sql("select sum(unasked) from progress_told_sum")
                .query(Integer.class)
                .single();
    }

    private long version(String code) {
        return projects.get(OFFICE, code, day("2023-10-08")).project().version();
    }

    @Test
    void aUnitIsRemindedOnceADayOfAllThatItMisses() {
        ledger.project().lead("黄垟乡").enter();
        ledger.project().lead("黄垟乡").enter();
        var period = told.period(SEPTEMBER);
        var unit = List.of(ledger.unit("黄垟乡"));
        assertThat(office.remind(OFFICE, period.id(), unit)).isEqualTo(1);
        assertThat(office.remind(OFFICE, period.id(), unit)).isZero();
        assertThat(events.stream(ReportReminded.class)).singleElement().satisfies(event -> {
            assertThat(event.projects()).hasSize(2);
            assertThat(event.dueOn()).isEqualTo(period.dueOn());
            assertThat(event.unitName()).isEqualTo("黄垟乡");
        });
        clock.set("2023-10-09");
        assertThat(office.remind(OFFICE, period.id(), unit)).isEqualTo(1);
    }

    @Test
    void whatIsDueCostsTheSameForOneProjectAndForMany() {
        var clerk = told.clerk("县交通运输局");
        var code = ledger.project().lead("县交通运输局").enter();
        reports.submit(clerk, told.save(code, "2023-09-1", null, report("5").made()));
        var one = Statements.count(() -> reports.due(clerk, day("2023-10-08")));
        for (int i = 0; i < 20; i++) {
            var more = ledger.project().lead("县交通运输局").enter();
            reports.saveDraft(
                    clerk, told.save(more, SEPTEMBER, null, report("5").made()));
        }
        assertThat(reports.due(clerk, day("2023-10-08"))).hasSizeGreaterThan(100);
        assertThat(Statements.count(() -> reports.due(clerk, day("2023-10-08"))))
                .isEqualTo(one);
    }

    @Test
    void aSheetWithOneFaultyRowIsNotTakenAtAll() {
        var code = ledger.project().enter();
        var faulty = sheets.apply(
                OFFICE,
                sheet(code + ",2023年9月下半月,县教育局,45%,2023-10-07", code + ",2023年13月,县教育局,45%,", "X-0,2023年8月,无此单位,很快,"));
        assertThat(faulty.applied()).isFalse();
        assertThat(faulty.faulty())
                .extracting(row -> row.fault().ref() + " " + row.fault().code())
                .containsExactly("B3 report.import.period", "A4 report.import.project");
        assertThat(reports.ofProject(Actor.SYSTEM, code)).isEmpty();
    }

    @Test
    void aSheetsReportsAreConfirmedAndLateByTheDayThatItNames() {
        var code = ledger.project().enter();
        var due = told.period(SEPTEMBER).dueOn();
        clock.set("2023-11-20");
        var taken = sheets.apply(
                OFFICE,
                sheet(
                        code + ",2023年9月上半月,县教育局,60%,",
                        code + ",2023年9月下半月,县教育局,45%," + due,
                        code + ",2023年10月上半月,县教育局,70%,2023-11-01"));
        assertThat(taken.applied()).isTrue();
        assertThat(reports.ofProject(OFFICE, code))
                .extracting(ReportView::state, ReportView::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReportState.CONFIRMED, true),
                        org.assertj.core.groups.Tuple.tuple(ReportState.CONFIRMED, false),
                        org.assertj.core.groups.Tuple.tuple(ReportState.CONFIRMED, false));
        var fallen = reports.ofProject(OFFICE, code).get(1);
        assertThat(fallen.flags()).extracting(Flag::code).containsExactly("report.flag.percent-falls");
        assertThat(fallen.flags().get(0).args()).containsExactly("60", "45");
        assertThat(projects.get(OFFICE, code, day("2023-09-30"))
                        .project()
                        .progress()
                        .percent())
                .isEqualByComparingTo("45");
        var again = sheets.apply(OFFICE, sheet(code + ",2023年9月上半月,县教育局,60%,", code + ",2023年9月下半月,县教育局,46%,"));
        assertThat(again.applied()).isFalse();
        assertThat(again.faulty()).singleElement().satisfies(row -> {
            assertThat(row.fault().code()).isEqualTo("report.import.exists");
        });
    }

    @Test
    void aSheetChangesOnlyWhatItSaysAndShowsItBefore() {
        var code = ledger.project().enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        var columns = "项目编号,报送期,填报单位,形象进度,存在问题,滞后原因";
        sheets.apply(OFFICE, sent(Map.of(), columns, code + ",2023年9月上半月,县教育局,66%,征地未完,用地"));
        var next = sent(Map.of("emptied.存在问题", "empty"), "项目编号,报送期,填报单位,形象进度,存在问题", code + ",2023年9月下半月,县教育局,70%,");
        var row = sheets.check(OFFICE, next).rows().get(0);
        assertThat(row.changes())
                .extracting(change -> change.field() + " " + change.before() + " → " + change.after())
                .containsExactly("PERCENT 66% → 70%", "PROBLEMS 征地未完 → ");
        sheets.apply(OFFICE, next);
        assertThat(projects.get(OFFICE, code, day("2023-09-30")).project().progress())
                .satisfies(now -> assertThat(now.blocker()).isEqualTo(Blocker.LAND))
                .satisfies(now -> assertThat(now.problem()).isEmpty());
        assertThat(sheets.check(OFFICE, next).unchangedRows()).isEqualTo(1);
    }

    @Test
    void aSheetIsAskedAboutFallingPercentsAndProjectsThatHaveNotBegun() {
        var fallen = ledger.project().enter();
        sheets.apply(OFFICE, sheet(fallen + ",2023年9月上半月,县教育局,66%,"));
        var waiting = ledger.project().enter();
        var rows = new String[] {
            fallen + ",2023年9月下半月,县教育局,30%,", waiting + ",2023年9月下半月,县教育局,70%,",
        };
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(() -> sheets.apply(OFFICE, sent(Map.of(), HEADINGS, rows)))
                .satisfies(asks -> assertThat(asks.questions())
                        .filteredOn(SheetQuestion::open)
                        .anySatisfy(q -> assertThat(q.values()).contains(fallen, "66", "30"))
                        .anySatisfy(q -> assertThat(String.valueOf(q.values())).contains(waiting, "70%")));
        var period = told.period(SEPTEMBER).code();
        var said = Map.of(
                "falls." + fallen + "." + period,
                "leave",
                "starts." + fallen,
                "leave",
                "starts." + waiting,
                "under-way");
        var taken = sheets.apply(OFFICE, sent(said, HEADINGS, rows));
        assertThat(taken.rows())
                .extracting(ReportImport.Row::outcome)
                .containsExactly(ReportImport.Outcome.LEFT, ReportImport.Outcome.NEW);
        assertThat(projects.get(OFFICE, waiting, day("2023-10-08")).project().stage())
                .isEqualTo(Stage.UNDER_WAY);
        assertThat(projects.get(OFFICE, fallen, day("2023-10-08"))
                        .project()
                        .progress()
                        .percent())
                .isEqualByComparingTo("66");
    }

    @Test
    void aSheetTellsNothingOfDaysToComeOrBeforeThereWasAProject() {
        var young = ledger.project().year(2026).adopted("2026-01-01").enter();
        var code = ledger.project().enter();
        var refused = sheets.check(
                OFFICE,
                sent(Map.of(), HEADINGS, code + ",2023年9月下半月,县教育局,45%,2024-12-28", young + ",2023年9月下半月,县教育局,45%,"));
        assertThat(refused.faulty())
                .extracting(row -> row.fault().ref() + " " + row.fault().code())
                .containsExactly("E2 report.import.sent-future", "B3 report.not-yet");
    }

    private static SentFile sent(Map<String, String> answers, String columns, String... rows) {
        var csv = columns + "\n" + String.join("\n", rows) + "\n";
        return new SentFile("reports.csv", csv.getBytes(StandardCharsets.UTF_8), answers);
    }

    private ReportGrid.Cell cell(String unit, String asOf) {
        var grid = overview.grid(OFFICE, 2023, day(asOf));
        int september = grid.periods().indexOf(told.period(SEPTEMBER));
        return grid.rows().stream()
                .filter(row -> row.unit().name().equals(unit))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(september);
    }

    private static List<org.shishi.sheet.SheetTable> sheet(String... rows) {
        var csv = HEADINGS + "\n" + String.join("\n", rows) + "\n";
        return Sheets.read(csv.getBytes(StandardCharsets.UTF_8), "reports.csv");
    }
}

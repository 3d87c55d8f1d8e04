package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shishi.progress.ReportFixtures.report;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Denied;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.progress.sheet.TakenReportSheets;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.project.entry.ChangeStage;
import org.shishi.project.entry.Projects;
import org.shishi.project.span.BesideSpans;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sheet of reports is kept with what was told of it, and taken back as one while nothing followed. */
@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
class TakenReportSheetsTests {

    private static final String HEADINGS = "项目编号,报送期,填报单位,形象进度,预计完工";
    private static final String LATER = "2023-10-1";

    @Autowired
    ReportSheets sheets;

    @Autowired
    TakenReportSheets taken;

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportOffice office;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportFixtures told;

    @Autowired
    List<BesideSpans> beside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private String code = "";
    private String other = "";

    @BeforeEach
    void twoProjects() {
        clock.set("2023-10-20");
        told.year2023();
        code = ledger.project().enter();
        other = ledger.project().enter();
        ledger.stage(code, Stage.UNDER_WAY, "2023-03-01");
        sheets.apply(OFFICE, sheet(code + ",2023年9月上半月,县教育局,40%,2023-11-20"));
    }

    @Test
    void whatASheetBroughtIsTakenBackAndEveryDayIsAsBefore() {
        var before = standing();
        long id = take(code + ",2023年9月下半月,县教育局,60%,2023-12-20", other + ",2023年9月下半月,县教育局,10%,");
        assertThat(percent(code)).isEqualByComparingTo("60");
        assertThat(stage(other)).isEqualTo(Stage.UNDER_WAY);

        var undone = taken.undo(OFFICE, id, "报送期写错");
        assertThat(standing()).isEqualTo(before);
        assertThat(percent(code)).isEqualByComparingTo("40");
        assertThat(stage(other)).isEqualTo(Stage.NOT_STARTED);
        assertThat(reports.ofProject(OFFICE, code)).hasSize(1);
        assertThat(beside).allSatisfy(kept -> assertThat(kept.differences()).isEmpty());

        assertThat(undone.undone())
                .isNotNull()
                .satisfies(by -> assertThat(Objects.requireNonNull(by).reason()).isEqualTo("报送期写错"));
        assertThat(taken.newest(OFFICE))
                .filteredOn(one -> one.id() == id)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reports()).isEqualTo(2);
                    assertThat(one.undone()).isNotNull();
                });
        assertThat(trailOf(id))
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains("报送期写错"));
        refused(() -> taken.undo(OFFICE, id, "再撤"), "brought.undo.again");
        assertThat(take(code + ",2023年9月下半月,县教育局,55%,")).isGreaterThan(id);
        assertThat(percent(code)).isEqualByComparingTo("55");
    }

    @Test
    void rowsLeftOutStandOnItsPage() {
        var period = told.period("2023-09-2").code();
        var sent = sheet(code + ",2023年9月下半月,县教育局,30%,", other + ",2023年9月下半月,县教育局,10%,")
                .answered(Map.of("falls." + code + "." + period, "leave", "starts." + other, "under-way"));
        var sheet = taken.get(
                OFFICE, Objects.requireNonNull(sheets.apply(OFFICE, sent).id()));
        assertThat(sheet.left()).extracting(ReportImport.Row::project).containsExactly(code);
        assertThat(sheet.written()).extracting(ReportImport.Row::project).containsExactly(other);
        assertThat(sheet.written().get(0).changes()).isNotEmpty();
    }

    @Test
    void aReasonIsNeeded() {
        long id = take(code + ",2023年9月下半月,县教育局,60%,");
        refused(() -> taken.undo(OFFICE, id, " "), "brought.undo.no-reason");
    }

    @Test
    void aLaterReportKeepsItEvenBeforeItIsConfirmed() {
        long id = take(code + ",2023年9月下半月,县教育局,60%,");
        clock.set("2023-10-21");
        reports.submit(
                told.clerk("县教育局"), told.save(code, LATER, null, report("70").made()));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> taken.undo(OFFICE, id, "错"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.undo.later"))
                .satisfies(e -> assertThat(e.args()).contains(List.of(code + " " + LATER)));
        assertThat(percent(code)).isEqualByComparingTo("60");
    }

    @Test
    void aLaterChangeOfTheProjectKeepsIt() {
        long id = take(code + ",2023年9月下半月,县教育局,60%,");
        var project = projects.get(OFFICE, code, day("2023-10-20")).project();
        projects.changeStage(
                OFFICE, code, project.version(), new ChangeStage(Stage.COMPLETED, day("2023-10-19"), "据实登记"));
        refused(() -> taken.undo(OFFICE, id, "错"), "project.undo.touched");
    }

    @Test
    void anIssuedDocumentKeepsIt() {
        var old = ledger.project().year(2022).adopted("2022-02-01").enter();
        ledger.stage(old, Stage.UNDER_WAY, "2023-03-01");
        long id = take(old + ",2023年9月下半月,县教育局,60%,");
        issue("2023-10-19T08:00:00+08:00");
        issue("2023-10-20T23:00:00+08:00");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> taken.undo(OFFICE, id, "错"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("brought.undo.issued"))
                .satisfies(e -> assertThat(e.args()).containsExactly(List.of("《专题通报》")));
    }

    @Test
    void strangersSeeNone() {
        long id = take(code + ",2023年9月下半月,县教育局,60%,");
        var clerk = told.clerk("县教育局");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> taken.newest(clerk));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> taken.undo(clerk, id, "错"));
    }

    private long take(String... rows) {
        var sent = sheet(rows).answered(Map.of("starts." + other, "under-way"));
        return Objects.requireNonNull(sheets.apply(OFFICE, sent).id());
    }

    private static SentFile sheet(String... rows) {
        var csv = HEADINGS + "\n" + String.join("\n", rows) + "\n";
        return new SentFile("九月.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** What the ledger and the sums of days say, whatever their numbers. */
    private List<String> standing() {
        return jdbc.sql("""
                        select p.code || s.from_day || ' ' || s.to_day || ' ' || s.stage || coalesce(s.percent, -1)
                            || coalesce(s.forecast::text, '') || s.standing
                        from project_span s join project p on p.id = s.project_id where p.code in (:codes)
                        union all
                        select t.period_id || ' ' || t.told_on || ' ' || sum(t.told) from progress_told_sum t
                        group by t.period_id, t.told_on having sum(t.told) <> 0
                        order by 1""")
                .param("codes", List.of(code, other))
                .query(String.class)
                .list();
    }

    private @Nullable BigDecimal percent(String project) {
        return projects.get(OFFICE, project, day("2023-10-20"))
                .project()
                .progress()
                .percent();
    }

    private Stage stage(String project) {
        return projects.get(OFFICE, project, day("2023-10-20")).project().stage();
    }

    private List<String> trailOf(long id) {
        return jdbc
                .sql("select detail from audit_entry where detail like '%\"undone\":%'")
                .query(String.class)
                .list()
                .stream()
                .filter(detail -> detail.matches(".*\"undone\":" + id + "[,}].*"))
                .toList();
    }

    private void issue(String at) {
        jdbc.sql("""
                        insert into document (version, kind, plan_year, title, template, as_of, since, dated_on, number, state,
                            drafted_by, drafted_at, issued_by, issued_at, content, sha256)
                        select 0, 'YEARLY', 2022, '专题通报', '', '2023-10-15', '2023-10-01', '2023-10-20',
                            (select coalesce(max(number), 0) + 1 from document), 'ISSUED', '', x.at, '', x.at, '{}', ''
                        from (values (cast(? as timestamptz))) x (at)""").param(at).update();
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.code()).isEqualTo(message));
    }
}

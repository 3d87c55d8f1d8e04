package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.progress.ReportFixtures.report;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.project.Blocker;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.ProjectView;
import org.shishi.project.Projects;
import org.shishi.project.ReportProgress;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
class ProgressReportsTests {

    private static final String SEPTEMBER = "2023-09-2";

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportOffice office;

    @Autowired
    ReportOverview overview;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportFixtures told;

    @Autowired
    TestClock clock;

    private Actor clerk;

    @BeforeEach
    void itIsTheWeekAfterSeptember() {
        clock.set("2023-10-08");
        told.year2023();
        clerk = told.clerk("县教育局");
    }

    @Test
    void whatIsConfirmedHoldsFromTheLastDayOfItsPeriod() {
        var code = ledger.project().enter();
        var sent = submit(
                code, SEPTEMBER, report("55").saying("主体完工").problem("缺资金").forecast("2023-12-20"));
        assertThat(on(code, "2023-10-08").progress().percent()).isNull();
        confirm(sent);
        assertThat(on(code, "2023-09-29").progress().percent()).isNull();
        var after = on(code, "2023-09-30");
        assertThat(after.progress().percent()).isEqualByComparingTo("55");
        assertThat(after.progress().note()).isEqualTo("主体完工");
        assertThat(after.progress().problem()).isEqualTo("缺资金");
        assertThat(after.forecast()).isEqualTo("2023-12-20");
    }

    @Test
    void whatIsSentBeforeThePeriodEndsHoldsFromThatDay() {
        var code = ledger.project().enter();
        clock.set("2023-09-28");
        confirm(submit(code, SEPTEMBER, report("55")));
        assertThat(on(code, "2023-09-27").progress().percent()).isNull();
        assertThat(on(code, "2023-09-28").progress().percent()).isEqualByComparingTo("55");
    }

    @Test
    void aReportConfirmedLateGoesBeneathWhatIsNewer() {
        var code = ledger.project().enter();
        var september = submit(code, SEPTEMBER, report("55"));
        clock.set("2023-10-16");
        confirm(submit(code, "2023-10-1", report("60")));
        confirm(september);
        assertThat(on(code, "2023-10-10").progress().percent()).isEqualByComparingTo("55");
        assertThat(on(code, "2023-10-16").progress().percent()).isEqualByComparingTo("60");
    }

    @Test
    void whatIsSentAfterTheDueDateStaysLateForEver() {
        var code = ledger.project().enter();
        var due = told.period(SEPTEMBER).dueOn();
        clock.set(due.plusDays(1).toString());
        var sent = submit(code, SEPTEMBER, report("55"));
        assertThat(sent.late()).isTrue();
        var returned = office.sendBack(OFFICE, List.of(pick(sent)), "请补充问题").get(0);
        var again = reports.submit(
                clerk,
                told.save(code, SEPTEMBER, returned.version(), report("56").made()));
        assertThat(confirm(again).late()).isTrue();
    }

    @Test
    void whatIsSentOnTheDueDateIsInTimeEvenIfItIsReturnedAndCorrectedLater() {
        var code = ledger.project().enter();
        var due = told.period(SEPTEMBER).dueOn();
        clock.set(due.toString());
        var sent = submit(code, SEPTEMBER, report("55"));
        assertThat(sent.late()).isFalse();
        var returned = office.sendBack(OFFICE, List.of(pick(sent)), "请补充问题").get(0);
        assertThat(returned.returnReason()).isEqualTo("请补充问题");
        clock.set(due.plusDays(3).toString());
        var again = reports.submit(
                clerk,
                told.save(code, SEPTEMBER, returned.version(), report("55").made()));
        assertThat(again.late()).isFalse();
        var withdrawn = reports.withdraw(clerk, again.id(), again.version());
        assertThat(withdrawn.state()).isEqualTo(ReportState.RETURNED);
    }

    @Test
    void aReportCanBeWithdrawnUntilSomebodyDecides() {
        var code = ledger.project().enter();
        var sent = submit(code, SEPTEMBER, report("55"));
        var draft = reports.withdraw(clerk, sent.id(), sent.version());
        assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
        var again = reports.submit(
                clerk, told.save(code, SEPTEMBER, draft.version(), report("57").made()));
        var confirmed = confirm(again);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.withdraw(clerk, confirmed.id(), confirmed.version()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.state"));
        assertThat(on(code, "2023-09-30").progress().percent()).isEqualByComparingTo("57");
    }

    @Test
    void whoSavesSecondSeesJustTheFieldsThatDiffer() {
        var code = ledger.project().enter();
        var first = reports.saveDraft(
                clerk, told.save(code, SEPTEMBER, null, report("40").made()));
        reports.saveDraft(
                clerk,
                told.save(
                        code,
                        SEPTEMBER,
                        first.version(),
                        report("45").saying("路基完成").made()));
        assertThatExceptionOfType(ReportClash.class)
                .isThrownBy(() -> reports.saveDraft(
                        clerk,
                        told.save(
                                code,
                                SEPTEMBER,
                                first.version(),
                                report("50").saying("路基完成").made())))
                .satisfies(clash -> {
                    assertThat(clash.fields())
                            .containsExactly(
                                    new FieldClash(ReportField.PERCENT, new BigDecimal("45"), new BigDecimal("50")));
                    var mine = reports.saveDraft(
                            clerk,
                            told.save(
                                    code,
                                    SEPTEMBER,
                                    clash.theirs().version(),
                                    report("50").saying("路基完成").made()));
                    assertThat(mine.content().percent()).isEqualByComparingTo("50");
                });
    }

    @Test
    void ofTwoWhoSendTheSameReportAtOnceOneSucceeds() throws Exception {
        var code = ledger.project().enter();
        Callable<Object> send = () -> {
            try {
                return submit(code, SEPTEMBER, report("55"));
            } catch (OptimisticLockingFailureException e) {
                return e;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = pool.invokeAll(List.of(send, send)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).hasAtLeastOneElementOfType(ReportView.class);
            assertThat(answers).hasAtLeastOneElementOfType(OptimisticLockingFailureException.class);
        } finally {
            pool.shutdown();
        }
        assertThat(reports.ofProject(OFFICE, code)).hasSize(1);
    }

    @Test
    void finishedAndSuspendedProjectsAreNotAskedAndThoseOfOtherUnitsNeither() {
        clerk = told.clerk("鹤城街道");
        var open = ledger.project().lead("鹤城街道").enter();
        var finished = ledger.project().lead("鹤城街道").enter();
        ledger.stage(finished, Stage.COMPLETED, "2023-09-20");
        var suspended = ledger.project().lead("鹤城街道").enter();
        ledger.stage(suspended, Stage.SUSPENDED, "2023-08-01");
        ledger.project().lead("黄垟乡").enter();
        var due = reports.due(clerk, day("2023-10-08"));
        assertThat(due.stream().filter(d -> d.period().code().equals(SEPTEMBER)))
                .extracting(d -> d.project().code())
                .containsExactly(open);
        assertThat(due.stream().filter(d -> d.period().code().equals("2023-09-1")))
                .extracting(d -> d.project().code())
                .contains(open, finished);
        assertThat(due.get(0).late()).isTrue();
        assertThat(due.get(due.size() - 1).late()).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> submit(finished, "2023-10-1", report("100")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.not-asked"));
    }

    @Test
    void noChangeTellsTheSameAgain() {
        clerk = told.clerk("温溪镇");
        var one = ledger.project().lead("温溪镇").enter();
        var two = ledger.project().lead("温溪镇").enter();
        for (var code : List.of(one, two)) {
            assertThatThrownBy(() -> reports.noChange(clerk, told.key(code, SEPTEMBER)))
                    .isInstanceOf(RuleViolation.class);
            submit(code, SEPTEMBER, report("30").saying("基础施工").forecast("2023-12-31"));
        }
        clock.set("2023-10-16");
        var sent = reports.noChange(clerk, List.of(told.key(one, "2023-10-1"), told.key(two, "2023-10-1")));
        assertThat(sent).hasSize(2).allSatisfy(report -> {
            assertThat(report.noChange()).isTrue();
            assertThat(report.content().progress()).isEqualTo("基础施工");
            assertThat(report.content().percent()).isEqualByComparingTo("30");
        });
        assertThat(reports.due(clerk, day("2023-10-16")).stream()
                        .filter(due -> due.period().code().equals("2023-10-1")))
                .isEmpty();
    }

    @Test
    void aBlockerThatCameIntoTheLedgerSinceStaysWithTheNextReport() {
        var code = ledger.project().enter();
        confirm(submit(code, SEPTEMBER, report("30").saying("基础施工")));
        var now = projects.get(OFFICE, code, day("2023-10-08")).project();
        projects.reportProgress(
                OFFICE,
                code,
                now.version(),
                new ReportProgress(
                        new Progress(now.progress().percent(), "基础施工", "两户未签约", Blocker.POLICY),
                        day("2023-10-08"),
                        "核对"));
        clock.set("2023-10-16");
        var key = told.key(code, "2023-10-1");
        assertThat(reports.open(clerk, key).content().blocker()).isEqualTo(Blocker.POLICY);
        assertThat(reports.noChange(clerk, key).content().blocker()).isEqualTo(Blocker.POLICY);
    }

    @Test
    void afterNoChangeIsWithdrawnItCanBeSaidAgainUntilSomebodyWrites() {
        var code = ledger.project().enter();
        submit(code, SEPTEMBER, report("30").forecast("2023-12-31"));
        clock.set("2023-10-16");
        var key = told.key(code, "2023-10-1");
        var sent = reports.noChange(clerk, key);
        reports.withdraw(clerk, sent.id(), sent.version());
        assertThat(mayStayUnchanged(code)).isTrue();

        var again = reports.noChange(clerk, key);
        assertThat(again.id()).isEqualTo(sent.id());
        var withdrawn = reports.withdraw(clerk, again.id(), again.version());
        reports.saveDraft(
                clerk,
                told.save(code, "2023-10-1", withdrawn.version(), report("35").made()));
        assertThat(mayStayUnchanged(code)).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.noChange(clerk, key))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.begun"));
    }

    private boolean mayStayUnchanged(String code) {
        return reports.due(clerk, day("2023-10-16")).stream()
                .filter(due ->
                        due.project().code().equals(code) && due.period().code().equals("2023-10-1"))
                .findFirst()
                .orElseThrow()
                .mayStayUnchanged();
    }

    @Test
    void noChangeIsRefusedWhereTheForecastHasPassed() {
        var code = ledger.project().enter();
        submit(code, SEPTEMBER, report("30").forecast("2023-10-10"));
        clock.set("2023-10-16");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.noChange(clerk, told.key(code, "2023-10-1")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.flags.changed"));
        assertThat(reports.ofProject(clerk, code)).hasSize(1);
    }

    @Test
    void whatLooksDoubtfulIsSentOnlyWithAReasonThatTheOfficeSees() {
        var code = ledger.project().enter();
        submit(code, "2023-09-1", report("60"));
        var less = report("50").made();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.submit(clerk, told.save(code, SEPTEMBER, null, less)))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo("report.flags.unexplained");
                    assertThat(e.field()).isEqualTo("insistence");
                });
        var sent = reports.submit(clerk, told.insist(code, SEPTEMBER, less, "上期误报"));
        var seen = reports.get(OFFICE, sent.id());
        assertThat(seen.flags()).extracting(Flag::code).containsExactly("report.flag.percent-falls");
        assertThat(seen.flags().get(0).args()).containsExactly("60", "50");
        assertThat(seen.insistence()).isEqualTo("上期误报");
    }

    @Test
    void sixThousandEightHundredAndEighteenOfSevenThousandTwoHundredAndThirtyIsNotAHundredPercent() {
        var target = new Indicator("惠及人数", new BigDecimal("7230"), "人", Direction.AT_LEAST, null);
        var code = ledger.project()
                .plan(new Plan(List.of(target), List.of(), List.of()))
                .enter();
        var full = report("100").completed("2023-09-25").result("惠及人数", "6818").made();
        var flags = reports.check(clerk, told.key(code, SEPTEMBER), full);
        assertThat(flags).extracting(Flag::code).containsExactly("report.flag.result-contradicts");
        assertThat(flags.get(0).args()).containsExactly("惠及人数", "6818", "7230", "94.3", "100");
        confirm(reports.submit(clerk, told.insist(code, SEPTEMBER, full, "其余为外出人员")));
        assertThat(projects.get(OFFICE, code, day("2023-10-08"))
                        .plan()
                        .indicators()
                        .get(0)
                        .result())
                .isEqualByComparingTo("6818");
    }

    @Test
    void aForecastInThePastAndAHundredPercentWithoutADayAreFlagged() {
        var code = ledger.project().enter();
        var doubtful = report("100")
                .forecast("2023-10-07")
                .blockedBy(Blocker.FUNDS, "2023-10-01")
                .made();
        assertThat(reports.check(clerk, told.key(code, SEPTEMBER), doubtful))
                .extracting(Flag::code)
                .containsExactlyInAnyOrder(
                        "report.flag.full-without-completion", "report.flag.forecast-past", "report.flag.clears-past");
        var today = report("99").forecast("2023-10-08").made();
        assertThat(reports.check(clerk, told.key(code, SEPTEMBER), today)).isEmpty();
    }

    @Test
    void whatCannotBeRightIsRefusedWhateverReasonIsGiven() {
        var code = ledger.project().enter();
        refused("percent", code, report(null));
        refused("percent", code, report("-1"));
        refused("progress", code, report("10").saying(" "));
        refused("completedOn", code, report("100").completed("2023-10-09"));
    }

    @Test
    void aConfirmedCompletionCompletesTheProjectAndItIsNotAskedAgain() {
        var code = ledger.project().enter();
        confirm(submit(code, SEPTEMBER, report("100").completed("2023-09-25")));
        assertThat(on(code, "2023-09-24").stage().completed()).isFalse();
        assertThat(on(code, "2023-09-25").stage()).isEqualTo(Stage.COMPLETED);
        assertThat(reports.due(clerk, day("2023-10-16")).stream()
                        .filter(due -> due.project().code().equals(code)))
                .noneMatch(due -> due.period().code().equals("2023-10-1"));
    }

    @Test
    void aPeriodThatHasNotBegunIsNotReported() {
        var code = ledger.project().enter();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> submit(code, "2023-10-2", report("10")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.period.not-begun"));
    }

    @Test
    void aReportBelongsToItsUnit() {
        var code = ledger.project().enter();
        var stranger = told.clerk("黄垟乡");
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> reports.submit(
                        stranger, told.save(code, SEPTEMBER, null, report("1").made())));
        var draft = reports.saveDraft(
                clerk, told.save(code, SEPTEMBER, null, report("1").made()));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> reports.get(stranger, draft.id()));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> reports.get(OFFICE, draft.id()));
        var sent = reports.submit(
                clerk, told.save(code, SEPTEMBER, draft.version(), report("1").made()));
        assertThat(reports.get(OFFICE, sent.id()).content().percent()).isEqualByComparingTo("1");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> office.confirm(clerk, List.of(pick(sent))));
        assertThat(reports.ofProject(stranger, code)).isEmpty();
        confirm(sent);
        assertThat(reports.ofProject(stranger, code)).hasSize(1);
    }

    @Test
    void manyAreConfirmedAllOrNone() {
        var one = submit(ledger.project().enter(), SEPTEMBER, report("10"));
        var two = submit(ledger.project().enter(), SEPTEMBER, report("20"));
        var withdrawn = reports.withdraw(clerk, two.id(), two.version());
        reports.submit(
                clerk,
                told.save(
                        withdrawn.project().code(),
                        SEPTEMBER,
                        withdrawn.version(),
                        report("21").made()));
        assertThatExceptionOfType(ReportClash.class)
                .isThrownBy(() -> office.confirm(OFFICE, List.of(pick(one), pick(two))));
        assertThat(reports.get(OFFICE, one.id()).state()).isEqualTo(ReportState.SUBMITTED);
        assertThatThrownBy(() -> office.sendBack(OFFICE, List.of(pick(one)), " "))
                .isInstanceOf(RuleViolation.class);
    }

    private void refused(String field, String code, ReportFixtures.Content content) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.submit(clerk, told.insist(code, SEPTEMBER, content.made(), "理由")))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    private ReportView submit(String code, String period, ReportFixtures.Content content) {
        return reports.submit(clerk, told.save(code, period, null, content.made()));
    }

    private ReportView confirm(ReportView report) {
        return office.confirm(OFFICE, List.of(pick(report))).get(0);
    }

    private static ReportPick pick(ReportView report) {
        return new ReportPick(report.id(), report.version());
    }

    private ProjectView on(String code, String asOf) {
        return projects.get(OFFICE, code, day(asOf)).project();
    }
}

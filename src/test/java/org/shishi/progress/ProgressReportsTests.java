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
import org.junit.jupiter.api.Test;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectView;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.springframework.dao.OptimisticLockingFailureException;

class ProgressReportsTests extends ProgressReportTest {

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

    private ProjectView on(String code, String asOf) {
        return projects.get(OFFICE, code, day(asOf)).project();
    }
}

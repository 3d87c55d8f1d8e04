package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.progress.ReportFixtures.report;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.project.Blocker;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.entry.ReportProgress;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;

/** What a report may say, and what of it looks doubtful. */
class ReportContentTests extends ProgressReportTest {

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

    /** What a later period said is not known before it. */
    @Test
    void aLateReportOpensWithWhatWasToldBeforeItsPeriod() {
        var code = ledger.project().enter();
        var first = ledger.project().enter();
        confirm(submit(first, SEPTEMBER, report("20").saying("基础施工")));
        clock.set("2023-11-02");
        for (var one : List.of(code, first)) {
            confirm(submit(
                    one, "2023-10-2", report("80").saying("封顶").problem("缺料").forecast("2023-12-20")));
        }
        var none = reports.open(clerk, told.key(code, SEPTEMBER)).content();
        assertThat(none.percent()).isNull();
        assertThat(none.progress()).isEmpty();
        assertThat(none.problems()).isEmpty();
        var early = reports.open(clerk, told.key(first, "2023-10-1")).content();
        assertThat(early.percent()).isEqualByComparingTo("20");
        assertThat(early.problems()).isEmpty();
        assertThat(submit(code, SEPTEMBER, report("10").saying("进场")).flags()).isEmpty();
    }

    @Test
    void noProblemIsNoReason() {
        var code = ledger.project().enter();
        var sent = confirm(submit(code, SEPTEMBER, report("30").saying("基础施工").problem("暂无")));
        assertThat(sent.content().problems()).isEmpty();
        assertThat(projects.get(OFFICE, code, day("2023-10-08"))
                        .project()
                        .progress()
                        .problem())
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

    @Test
    void noChangeIsRefusedWhereTheForecastHasPassed() {
        var code = ledger.project().enter();
        submit(code, SEPTEMBER, report("30").forecast("2023-10-10"));
        clock.set("2023-10-16");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.noChange(clerk, told.key(code, "2023-10-1")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("report.flags.changed"));
        assertThat(mayStayUnchanged(code)).as("nor offered").isFalse();
        assertThat(reports.ofProject(clerk, code)).hasSize(1);
    }

    @Test
    void noChangeIsNotOfferedOfWhatWasFullAndIsNotComplete() {
        var code = ledger.project().enter();
        reports.submit(clerk, told.insist(code, SEPTEMBER, report("100").made(), "待验收"));
        clock.set("2023-10-16");
        assertThat(reports.due(clerk, day("2023-10-16")))
                .extracting(due -> due.project().code())
                .contains(code);
        assertThat(mayStayUnchanged(code)).isFalse();
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
        var flags =
                reports.reopen(clerk, told.save(code, SEPTEMBER, null, full)).flags();
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
        assertThat(reports.reopen(clerk, told.save(code, SEPTEMBER, null, doubtful))
                        .flags())
                .extracting(Flag::code)
                .containsExactlyInAnyOrder(
                        "report.flag.full-without-completion", "report.flag.forecast-past", "report.flag.clears-past");
        var today = report("99").forecast("2023-10-08").made();
        assertThat(reports.reopen(clerk, told.save(code, SEPTEMBER, null, today))
                        .flags())
                .isEmpty();
    }

    @Test
    @Holds("ASVS 2.2.3")
    void whatCannotBeRightIsRefusedWhateverReasonIsGiven() {
        var code = ledger.project().enter();
        refused("percent", code, report(null));
        refused("percent", code, report("-1"));
        refused("progress", code, report("10").saying(" "));
        refused("completedOn", code, report("100").completed("2023-10-09"));
    }

    private boolean mayStayUnchanged(String code) {
        return reports.due(clerk, day("2023-10-16")).stream()
                .filter(due ->
                        due.project().code().equals(code) && due.period().code().equals("2023-10-1"))
                .findFirst()
                .orElseThrow()
                .mayStayUnchanged();
    }

    private void refused(String field, String code, ReportFixtures.Content content) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reports.submit(clerk, told.insist(code, SEPTEMBER, content.made(), "理由")))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}

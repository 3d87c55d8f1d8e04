package org.shishi.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.veto.VetoFixtures.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.calendar.WorkingDays;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.RecordPart;
import org.shishi.policy.Denied;
import org.shishi.shared.RuleViolation;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.superior.SuperiorNoticeRecords;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For which facts a veto is proposed, and who decides on it how: once, with a reason, and never alone. */
@WholeApplication
class VetoesTests {

    @LocalServerPort
    int port;

    private VetoFixtures facts;

    @BeforeEach
    void facts(@Autowired ApplicationContext application) {
        facts = VetoFixtures.of(application);
    }

    @Autowired
    Vetoes vetoes;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    AttachmentPanels panels;

    @Autowired
    SuperiorNoticeRecords notices;

    @Autowired
    JdbcClient jdbc;

    private void refuses(String why, ThrowingCallable act) {
        long before = written();
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessageContaining(why);
        assertThat(written()).as(why).isEqualTo(before);
    }

    private void denies(ThrowingCallable act) {
        long before = written();
        assertThatThrownBy(act).isInstanceOf(Denied.class);
        assertThat(written()).isEqualTo(before);
    }

    private long written() {
        return jdbc.sql("select (select count(*) from veto) + (select count(*) from veto_step)")
                .query(Long.class)
                .single();
    }

    @Test
    void whatTheYearLeftUnfinishedIsProposedAndWhatItFinishedIsNot() {
        var left = facts.unfinished();
        var late = facts.unfinished();
        facts.complete(late, LocalDate.of(YEAR + 1, 1, 3));
        var done = facts.unfinished();
        facts.complete(done, LocalDate.of(YEAR, 12, 31));
        var later = facts.project(LocalDate.of(YEAR + 1, 6, 30));
        assertThat(facts.about(left, VetoGround.UNFINISHED)).isNotNull();
        assertThat(facts.about(late, VetoGround.UNFINISHED))
                .as("on the last day of the year it was not finished")
                .isNotNull();
        assertThat(facts.about(done, VetoGround.UNFINISHED)).isNull();
        assertThat(facts.about(later, VetoGround.UNFINISHED))
                .as("its deadline lies in the next year")
                .isNull();
        assertThat(vetoes.ofYear(facts.actor("county"), YEAR, LocalDate.of(YEAR, 12, 31)))
                .as("the year is not over on its last day")
                .noneMatch(one -> one.fact().ground() == VetoGround.UNFINISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "DEADLINE, 2018-11-20, false",
        "DEADLINE, 2018-12-31, false",
        "DEADLINE, 2019-01-08, true",
        "SUSPEND, 2019-01-08, true"
    })
    void whatIsDecidedOnceTheDayHasPassedDoesNotUndoThatItWasNotFinished(
            String kind, LocalDate decided, boolean stands) {
        var code = facts.unfinished();
        jdbc.sql("""
                        insert into adjustment (version, project_id, code, title, kind, major, state, decider, from_text, to_text, new_deadline,
                            reason, documents, requested_by, requested_on, opinion, opinion_by, government, decision, decided_on)
                        select 0, id, code, code, :kind, true, 'DECIDED', 'STANDING_COMMITTEE', '2018-11-30', '', :until,
                            '理由', '', '单位', :on, '同意', '县府办', '', '会议', :on from project where code = :code""")
                .param("kind", kind)
                .param("until", kind.equals("DEADLINE") ? LocalDate.of(YEAR + 1, 12, 31) : null)
                .param("on", decided)
                .param("code", code)
                .update();
        assertThat(facts.about(code, VetoGround.UNFINISHED) != null).isEqualTo(stands);
        if (stands) {
            assertThat(facts.about(code, VetoGround.UNFINISHED).state()).isEqualTo(VetoState.PROPOSED);
        }
    }

    @Test
    void whoeverIsNamedByASuperiorIsProposedThoughTheProjectWasFinishedInTime() {
        var code = facts.unfinished();
        facts.complete(code, LocalDate.of(YEAR, 11, 20));
        facts.recorded(SuperiorNoticeKind.LATE, code);
        facts.recorded(SuperiorNoticeKind.PRAISE, code);
        var named = Objects.requireNonNull(facts.about(code, VetoGround.NAMED));
        assertThat(named.fact().unitId()).isEqualTo(facts.unit().id());
        assertThat(named.state()).isEqualTo(VetoState.PROPOSED);
        assertThat(facts.about(code, VetoGround.UNFINISHED)).isNull();
        facts.recorded(SuperiorNoticeKind.FALSE_REPORT, code);
        assertThat(facts.about(code, VetoGround.FALSE_REPORT)).isNotNull();
    }

    @Test
    void aVetoWantsAReason() {
        var key = facts.fact();
        for (var verb : List.of(VetoVerb.IMPOSE, VetoVerb.SPARE)) {
            refuses("veto.reason.missing", () -> facts.take("inspection", key, facts.step(verb, " ", null, "", key)));
        }
        assertThat(facts.now(key).steps()).isEmpty();
    }

    @Test
    void theFormOfAStepThatWasTakenSaysSoAtOnce() {
        var key = facts.fact();
        var visitor = Visitor.signedIn(port, "inspection");
        assertThat(visitor.get("/vetoes/" + key + "/impose").statusCode()).isEqualTo(200);
        facts.take("inspection", key, VetoVerb.IMPOSE);
        var refused = visitor.get("/vetoes/" + key + "/impose?lang=zh-CN");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).doesNotContain("name=\"reason\"").contains("不能重复决定");
    }

    @Test
    void aFactIsDecidedOnce() {
        for (var first : List.of(VetoVerb.IMPOSE, VetoVerb.SPARE)) {
            var key = facts.fact();
            facts.take("inspection", key, first);
            for (var second : List.of(VetoVerb.IMPOSE, VetoVerb.SPARE, VetoVerb.ASK_EXEMPTION)) {
                refuses("veto.decided", () -> facts.take("inspector", key, second));
            }
            assertThat(facts.now(key).steps()).hasSize(1);
            assertThat(facts.now(key).standing()).isEqualTo(first == VetoVerb.IMPOSE);
        }
    }

    @Test
    void anExemptionIsAskedWithCauseAndEvidenceAndDecidedByAnother() {
        var key = facts.fact();
        var step = facts.step(VetoVerb.ASK_EXEMPTION, "资金未到位", ExemptionCause.FUNDS_NOT_ARRIVED, "", key);
        refuses("veto.evidence.missing", () -> facts.take("inspection", key, step));
        refuses(
                "veto.cause.missing",
                () -> facts.take("inspection", key, facts.step(VetoVerb.ASK_EXEMPTION, "资金未到位", null, "文件", key)));
        facts.take("inspection", key, VetoVerb.ASK_EXEMPTION);
        denies(() -> facts.take("inspection", key, VetoVerb.EXEMPT));
        denies(() -> facts.take("inspection", key, VetoVerb.REFUSE_EXEMPTION));
        denies(() -> facts.take("department", key, VetoVerb.EXEMPT));
        refuses("veto.waits", () -> facts.take("inspector", key, VetoVerb.IMPOSE));
        facts.take("inspector", key, VetoVerb.EXEMPT);
        assertThat(facts.now(key).state()).isEqualTo(VetoState.EXEMPTED);
        refuses("veto.decided", () -> facts.take("county", key, VetoVerb.IMPOSE));
    }

    @Test
    void aRefusedExemptionLeavesTheVetoToBeDecided() {
        var key = facts.fact();
        facts.take("department", key, VetoVerb.ASK_EXEMPTION);
        facts.take("inspection", key, VetoVerb.REFUSE_EXEMPTION);
        assertThat(facts.now(key).state()).isEqualTo(VetoState.PROPOSED);
        facts.take("inspection", key, VetoVerb.IMPOSE);
        assertThat(vetoes.standing(YEAR, facts.today()))
                .extracting(VetoView::key)
                .contains(key);
    }

    @Test
    void anAppealIsTheUnitsAndIsDecidedBySomebodyWhoDidNotImposeTheVeto() {
        var key = facts.fact();
        facts.take("inspection", key, VetoVerb.IMPOSE);
        denies(() -> facts.take("inspector", key, VetoVerb.APPEAL));
        facts.take("department", key, VetoVerb.APPEAL);
        assertThat(facts.now(key).standing())
                .as("an appeal alone lifts nothing")
                .isTrue();
        assertThatThrownBy(() -> facts.take("inspection", key, VetoVerb.LIFT))
                .isInstanceOfSatisfying(
                        Denied.class, refused -> assertThat(refused.own()).isTrue());
        refuses("veto.waits", () -> facts.take("department", key, VetoVerb.APPEAL));
        denies(() -> facts.take("inspection", key, VetoVerb.UPHOLD));
        denies(() -> facts.take("department", key, VetoVerb.LIFT));
        facts.take("inspector", key, VetoVerb.LIFT);
        assertThat(facts.now(key).standing()).isFalse();
        refuses("veto.decided", () -> facts.take("county", key, VetoVerb.UPHOLD));
        var upheld = facts.fact();
        facts.take("inspection", upheld, VetoVerb.IMPOSE);
        facts.take("department", upheld, VetoVerb.APPEAL);
        facts.take("county", upheld, VetoVerb.UPHOLD);
        assertThat(facts.now(upheld).standing()).isTrue();
        refuses("veto.decided", () -> facts.take("department", upheld, VetoVerb.APPEAL));
    }

    @Test
    void theDatabaseHoldsTheTwoPersonsToo() {
        var key = facts.fact();
        facts.take("inspection", key, VetoVerb.ASK_EXEMPTION);
        assertThatThrownBy(() -> insert(key, 2, "EXEMPT", "inspection"))
                .rootCause()
                .hasMessageContaining("does not decide on it");
        assertThatThrownBy(() -> insert(key, 2, "IMPOSE", "inspector"))
                .rootCause()
                .hasMessageContaining("does not follow");
        var other = facts.fact();
        facts.take("inspection", other, VetoVerb.IMPOSE);
        facts.take("department", other, VetoVerb.APPEAL);
        assertThatThrownBy(() -> insert(other, 3, "LIFT", "inspection"))
                .rootCause()
                .hasMessageContaining("does not decide on the appeal");
        assertThatThrownBy(() -> jdbc.sql("delete from veto_step where veto_id = ?")
                        .param(facts.now(other).id())
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("update veto set plan_year = 2000 where id = ?")
                        .param(facts.now(other).id())
                        .update())
                .rootCause()
                .hasMessageContaining("stays as it was");
    }

    private void insert(String key, int number, String verb, String who) {
        jdbc.sql("""
                        insert into veto_step (veto_id, number, verb, reason, evidence, appeal_until, by_id, by_name, at)
                        values (?, ?, ?, '理由', '', ?, ?, '', now())""")
                .params(
                        facts.now(key).id(),
                        number,
                        verb,
                        verb.equals("IMPOSE") ? facts.today() : null,
                        facts.actor(who).id())
                .update();
    }

    @Test
    void theUnitMayAppealUpToTheLastDayAndNotAfterIt() {
        var key = facts.fact();
        facts.take("inspection", key, VetoVerb.IMPOSE);
        var view = facts.now(key);
        var last = Objects.requireNonNull(view.appealUntil());
        assertThat(last).isEqualTo(workingDays.plus(facts.today(), 5));
        assertThat(view.mayStillAppeal(last)).isTrue();
        assertThat(view.mayStillAppeal(last.plusDays(1))).isFalse();
        var late = imposedInThePast();
        assertThat(vetoes.verbs(facts.actor("department"), facts.now(late), facts.today()))
                .isEmpty();
        refuses("veto.appeal.late", () -> facts.take("department", late, VetoVerb.APPEAL));
    }

    /** As if it had been imposed so long ago that yesterday was the last day of the appeal. */
    private String imposedInThePast() {
        var key = facts.fact();
        facts.take("department", key, VetoVerb.ASK_EXEMPTION);
        facts.take("inspection", key, VetoVerb.REFUSE_EXEMPTION);
        jdbc.sql("""
                        insert into veto_step (veto_id, number, verb, reason, evidence, appeal_until, by_id, by_name, at)
                        values (?, 3, 'IMPOSE', '理由', '', ?, ?, '', ?::date)""")
                .params(
                        facts.now(key).id(),
                        facts.today().minusDays(1),
                        facts.actor("inspection").id(),
                        facts.today().minusDays(9))
                .update();
        return key;
    }

    @Test
    void whatWasNotLookedAtIsNotDecided() {
        var key = facts.fact();
        var step = facts.step(VetoVerb.IMPOSE, "理由", null, "", key);
        facts.take("department", key, VetoVerb.ASK_EXEMPTION);
        facts.take("inspection", key, VetoVerb.REFUSE_EXEMPTION);
        refuses("shared.looked.changed", () -> facts.take("inspector", key, step));
    }

    @Test
    void twoWhoDecideAtOnceLeaveOneDecision() throws Exception {
        var key = facts.fact();
        var at = new CyclicBarrier(2);
        var deciding = new ArrayList<CompletableFuture<String>>();
        for (var who : List.of("inspection", "inspector")) {
            var verb = who.equals("inspector") ? VetoVerb.SPARE : VetoVerb.IMPOSE;
            var step = facts.step(verb, "理由", null, "", key);
            deciding.add(CompletableFuture.supplyAsync(() -> {
                try {
                    at.await();
                    facts.take(who, key, step);
                    return "done";
                } catch (RuleViolation refused) {
                    return refused.code();
                } catch (Exception unforeseen) {
                    throw new IllegalStateException(unforeseen);
                }
            }));
        }
        assertThat(deciding).extracting(CompletableFuture::join).containsExactlyInAnyOrder("done", "veto.decided");
        assertThat(facts.now(key).steps()).hasSize(1);
    }

    @Test
    void aUnitSeesItsOwnAndNobodySeesWhatIsNotThere() {
        var key = facts.fact();
        assertThat(vetoes.get(facts.actor("department"), key, facts.today()).key())
                .isEqualTo(key);
        assertThat(vetoes.ofYear(facts.actor("department"), 2023, facts.today()))
                .allMatch(one -> one.fact().unitId() == facts.unit().id());
        denies(() -> vetoes.get(facts.actor("finance"), key, facts.today()));
        for (var none : List.of("project-999999-10", "nothing-1-1", "project-1")) {
            denies(() -> vetoes.get(facts.actor("county"), none, facts.today()));
        }
    }

    @Test
    void whatDoesNotStandAnyMoreIsNotVetoed() {
        var code = facts.unfinished();
        long notice = facts.recorded(SuperiorNoticeKind.LATE, code);
        var key = Objects.requireNonNull(facts.about(code, VetoGround.NAMED)).key();
        facts.take("department", key, VetoVerb.ASK_EXEMPTION);
        facts.take("inspection", key, VetoVerb.REFUSE_EXEMPTION);
        notices.withdraw(facts.actor("county"), notice, 0L, "上级已收回");
        assertThat(facts.now(key).gone()).isTrue();
        refuses("veto.gone.impose", () -> facts.take("inspection", key, VetoVerb.IMPOSE));
        facts.take("inspection", key, VetoVerb.SPARE);
        long other = facts.recorded(SuperiorNoticeKind.LATE, code);
        notices.withdraw(facts.actor("county"), other, 0L, "登记有误");
        assertThat(vetoes.ofYear(facts.actor("county"), YEAR, facts.today()))
                .as("nothing is proposed for what was withdrawn")
                .noneMatch(one -> one.fact().source() == VetoSource.SUPERIOR_NOTICE
                        && one.fact().sourceId() == other);
    }

    @Test
    void evidenceIsAddedUntilSomebodyDecidesOnIt() {
        var key = facts.fact();
        facts.take("inspection", key, VetoVerb.IMPOSE);
        facts.take("department", key, VetoVerb.APPEAL);
        long appeal =
                Objects.requireNonNull(facts.now(key).last(VetoVerb.APPEAL)).id();
        assertThat(mayAdd("department", appeal)).isTrue();
        assertThat(mayAdd("inspector", appeal)).isFalse();
        facts.take("inspector", key, VetoVerb.UPHOLD);
        assertThat(mayAdd("department", appeal)).isFalse();
    }

    private boolean mayAdd(String who, long step) {
        var part = RecordPart.of("veto", step);
        return panels.of(facts.actor(who), part).mayAdd();
    }
}

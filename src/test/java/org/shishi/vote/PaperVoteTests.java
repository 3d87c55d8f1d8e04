package org.shishi.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.vote.VoteFixtures.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.entry.Projects;
import org.shishi.proposal.Goals;
import org.shishi.proposal.ReserveItemView;
import org.shishi.proposal.ReservePool;
import org.shishi.proposal.SaveItem;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetDifference;
import org.shishi.vote.count.SheetFinding;
import org.shishi.vote.count.TallySheet;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
@Import(VoteFixtures.class)
class PaperVoteTests {

    private static final VotingRule TWO_SEATS = VotingRule.usual(VotingMethod.FOR_AGAINST, 2);
    private static final int DUE = 61;

    @Autowired
    VoteFixtures meeting;

    @Autowired
    Preparations preparations;

    @Autowired
    Votes votes;

    @Autowired
    BallotCounts counts;

    @Autowired
    Settlements settlements;

    @Autowired
    Conclusions conclusions;

    @Autowired
    ReservePool reserve;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theGateListsEverythingThatStillStopsTheVote() {
        long id = meeting.prepared(TWO_SEATS, DUE);
        var obstacles = votes.get(meeting.congress(), id).obstacles();
        assertThat(obstacles.stream().filter(SheetFinding::refused).map(SheetFinding::code))
                .containsExactly("vote.gate.no-candidates", "vote.gate.officials", "vote.gate.officials");
        assertThatThrownBy(() -> preparations.freeze(meeting.congress(), id, 0)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aTargetThatSaysAnotherQuantityThanItsIndicatorIsNotFrozen() {
        long id = meeting.prepared(TWO_SEATS, DUE);
        var lamps = new Indicator("路灯", new BigDecimal(280), "盏", Direction.AT_LEAST, null);
        preparations.nominate(
                meeting.congress(),
                id,
                new SaveItem("路灯亮化", "", "安装路灯 300 盏", null, null, null, new Goals(List.of(lamps))));
        assertThat(votes.get(meeting.congress(), id).obstacles())
                .contains(SheetFinding.error("vote.gate.contradicts", 1, "路灯亮化", "300", "盏", "路灯", "280"));
    }

    @Test
    void aRollThatIsNotAsLongAsTheDeputiesAreManyStopsTheVote() {
        long id = meeting.prepared(TWO_SEATS, 3);
        var head = votes.get(meeting.congress(), id).head();
        var plan = head.plan();
        preparations.change(
                meeting.congress(),
                id,
                head.version(),
                new VotePlan(plan.bodyId(), 2023, plan.meeting(), plan.heldOn(), plan.rule(), 3, "甲\n乙"));
        assertThat(votes.get(meeting.congress(), id).obstacles())
                .contains(SheetFinding.error("vote.gate.roll", 2, 3, 1));
    }

    @Test
    void asManyCandidatesAsSeatsAreTold() {
        long id = meeting.frozen(TWO_SEATS, DUE, 2);
        assertThat(votes.get(meeting.congress(), id).head().state()).isEqualTo(VoteState.COUNTING);
    }

    @Test
    void whatIsFrozenHasAHashAndChangesNoMore() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        var head = votes.get(meeting.congress(), id).head();
        assertThat(head.hash()).hasSize(64);
        assertThatThrownBy(() -> preparations.change(meeting.congress(), id, head.version(), head.plan()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("vote.frozen");
        assertThatThrownBy(() -> preparations.strike(meeting.congress(), id, 1)).hasMessageContaining("vote.frozen");
        assertThatThrownBy(() -> jdbc.sql("update vote set seats = 3 where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("is frozen");
        assertThatThrownBy(() -> jdbc.sql("update vote_candidate set title = 'x' where vote_id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("frozen");
    }

    @Test
    void nobodyHoldsTwoOffices() {
        long id = meeting.prepared(TWO_SEATS, DUE);
        preparations.appoint(meeting.congress(), id, "finance", Office.TELLER);
        assertThatThrownBy(() -> preparations.appoint(meeting.congress(), id, "finance", Office.TELLER))
                .hasMessageContaining("vote.official.two-offices");
        assertThatThrownBy(() -> preparations.appoint(meeting.congress(), id, "deputy", Office.TELLER))
                .hasMessageContaining("vote.official.deputy");
        assertThatThrownBy(() -> preparations.appoint(meeting.congress(), id, "county", Office.SCRUTINEER))
                .hasMessageContaining("vote.official.deputy");
        assertThatThrownBy(() -> preparations.appoint(meeting.congress(), id, "auditor", Office.TELLER))
                .hasMessageContaining("vote.official.unknown");
    }

    @Test
    void onePersonCannotEnterBothCountsOrCountAndSign() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        var sheet = answers(DUE, 50, 40, 20);
        var finance = meeting.actor("finance");
        counts.enter(finance, id, sheet, false);
        refused(() -> counts.enter(finance, id, sheet, false));
        refused(() -> counts.enter(meeting.congress(), id, sheet, false));
        refused(() -> counts.enter(meeting.actor("deputy"), id, sheet, false));
        counts.enter(meeting.actor("inspection"), id, sheet, false);
        var hash = current(id).hash();
        refused(() -> counts.sign(finance, id, hash));
        refused(() -> counts.sign(meeting.congress(), id, hash));
        counts.sign(meeting.actor("deputy"), id, hash);
        assertThatThrownBy(() -> counts.sign(meeting.actor("deputy"), id, hash))
                .hasMessageContaining("vote.sign.twice");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.verdict()).isEqualTo(Verdict.FORBIDDEN));
    }

    @Test
    void nobodySeesARunningCount() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        counts.enter(meeting.actor("finance"), id, answers(DUE, 50, 40, 20), false);
        for (var who : List.of("congress", "inspection", "deputy", "leader")) {
            var round = Objects.requireNonNull(votes.get(meeting.actor(who), id).current());
            assertThat(round.sheet()).isNull();
            assertThat(round.result()).isNull();
            assertThat(round.differences()).isEmpty();
        }
        counts.enter(meeting.actor("inspection"), id, answers(DUE, 50, 41, 20), false);
        assertThat(votes.get(meeting.actor("leader"), id).current().differences())
                .isEmpty();
        assertThat(current(id).differences())
                .containsExactly(
                        new SheetDifference(2, SheetCell.IN_FAVOUR, 40, 41),
                        new SheetDifference(2, SheetCell.AGAINST, 21, 20));
    }

    @Test
    void differencesAreSettledByOneTellerAndTheOtherAgrees() {
        long id = meeting.differing(TWO_SEATS, DUE);
        var inspection = meeting.actor("inspection");
        assertThatThrownBy(() -> settlements.propose(inspection, id, List.of(settlement(41, "复核")), false))
                .hasMessageContaining("vote.settle.all");
        assertThatThrownBy(() ->
                        settlements.propose(inspection, id, List.of(settlement(41, "复核"), settlement(20, " ")), false))
                .hasMessageContaining("vote.settle.reason");
        assertThatThrownBy(() ->
                        settlements.propose(inspection, id, List.of(settlement(41, "复核"), settlement(21, "复核")), false))
                .hasMessageContaining("vote.sheet.answers");
        settlements.propose(inspection, id, List.of(settlement(41, "漏计一票"), settlement(20, "同上")), false);
        assertThat(current(id).state()).isEqualTo(RoundState.PROPOSED);
        assertThat(current(id).sheet()).isNull();
        settlements.agree(meeting.actor("finance"), id, proposed(id));
        meeting.sign(id);
        var round = current(id);
        assertThat(round.settlement().lines()).hasSize(2);
        assertThat(round.settlement().proposedBy())
                .isNotEqualTo(round.settlement().answeredBy());
        assertThat(round.result().having(org.shishi.vote.count.CandidateOutcome.ELECTED))
                .containsExactly(1, 2);
        assertThatThrownBy(() -> jdbc.sql("update vote_sheet set content = ''").update())
                .rootCause()
                .hasMessageContaining("vote_sheet");
        assertThatThrownBy(() -> jdbc.sql("delete from vote_difference").update())
                .rootCause()
                .hasMessageContaining("vote_difference");
    }

    @Test
    void aTellerAloneTurnsNoResult() {
        long id = meeting.differing(TWO_SEATS, DUE);
        var finance = meeting.actor("finance");
        assertThatThrownBy(
                        () -> settlements.propose(finance, id, List.of(settlement(0, "改"), settlement(61, "改")), false))
                .hasMessageContaining("vote.settle.one-of-two[40, 41, 0]");
        settlements.propose(finance, id, List.of(settlement(40, "复核"), settlement(21, "复核")), false);
        assertThatThrownBy(() -> settlements.agree(finance, id, proposed(id)))
                .hasMessageContaining("vote.settle.other-teller");
        refused(() -> settlements.agree(meeting.congress(), id, proposed(id)));
        refused(() -> settlements.agree(meeting.actor("deputy"), id, proposed(id)));
        assertThat(votes.get(finance, id).allowed()).doesNotContain(Action.VOTE_COUNT);
        settlements.reject(meeting.actor("inspection"), id);
        assertThat(current(id).state()).isEqualTo(RoundState.DIFFERENT);
        assertThat(current(id).settlement()).isNull();
    }

    @Test
    void whereNeitherNumberIsRightBothCountAgainBlindly() {
        long id = meeting.differing(TWO_SEATS, DUE);
        var finance = meeting.actor("finance");
        settlements.recount(finance, id, "两人均漏计一叠票");
        assertThat(current(id).recounts()).extracting(RoundView.Recount::reason).containsExactly("两人均漏计一叠票");
        counts.enter(finance, id, answers(DUE, 50, 42, 20), false);
        refused(() -> counts.enter(finance, id, answers(DUE, 50, 42, 20), false));
        assertThat(current(id).sheet()).isNull();
        assertThat(current(id).differences()).isEmpty();
        counts.enter(meeting.actor("inspection"), id, answers(DUE, 50, 42, 20), false);
        assertThat(current(id).attempt()).isEqualTo(2);
        assertThat(current(id).sheet().lines().get(1).inFavour()).isEqualTo(42);
        meeting.sign(id);
        assertThat(current(id).outcome()).isEqualTo(CountOutcome.DECIDED);
    }

    private static Settlement settlement(int value, String reason) {
        return new Settlement(value, reason);
    }

    @Test
    void afterSigningNothingCanBeEdited() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        meeting.count(id, answers(DUE, 50, 40, 20));
        assertThatThrownBy(() -> counts.enter(meeting.actor("finance"), id, answers(DUE, 50, 40, 21), false))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("vote.round.state");
        assertThatThrownBy(() -> settlements.propose(meeting.actor("finance"), id, List.of(), false))
                .hasMessageContaining("vote.round.state");
    }

    @Test
    void twoTellersAtTheSameMomentGiveOneAgreedSheet() throws Exception {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        var sheet = answers(DUE, 50, 40, 20);
        var start = new CyclicBarrier(2);
        var one = enter(start, meeting.actor("finance"), id, sheet);
        var other = enter(start, meeting.actor("inspection"), id, sheet);
        one.join();
        other.join();
        assertThat(current(id).state()).isEqualTo(RoundState.COUNTED);
    }

    private CompletableFuture<Void> enter(CyclicBarrier start, Actor teller, long id, TallySheet sheet) {
        return CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            counts.enter(teller, id, sheet, false);
        });
    }

    @Test
    void moreBallotsReturnedThanIssuedAreConfirmedAndVoidTheVote() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        var lines = answers(DUE, 50, 40, 20).lines();
        var sheet = new TallySheet(DUE, 60, 60, 61, 61, 0, 0, 0, lines);
        assertThatThrownBy(() -> counts.enter(meeting.actor("finance"), id, sheet, false))
                .hasMessageContaining("vote.sheet.returned-over-issued[61, 60, 1]");
        meeting.count(id, sheet);
        assertThat(current(id).outcome()).isEqualTo(CountOutcome.VOID);
        conclusions.decide(meeting.congress(), id, NextStep.FURTHER_ROUND, "主席团决定重新投票。");
        assertThat(current(id).candidates()).containsExactly(1, 2, 3);
        assertThat(current(id).seats()).isEqualTo(2);
    }

    @Test
    void aTieForTheLastSeatGoesToASecondRoundAmongTheTied() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        meeting.count(id, answers(DUE, 50, 40, 40));
        assertThat(current(id).outcome()).isEqualTo(CountOutcome.TIE);
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "公告", Map.of()))
                .hasMessageContaining("vote.announce.seats-open");
        conclusions.decide(meeting.congress(), id, NextStep.FURTHER_ROUND, "对票数相等的项目再次投票。");
        assertThat(current(id).candidates()).containsExactly(2, 3);
        assertThat(current(id).seats()).isEqualTo(1);
        var lines = List.of(TallySheet.Line.answers(2, 35, 26, 0), TallySheet.Line.answers(3, 26, 35, 0));
        meeting.count(id, new TallySheet(DUE, DUE, DUE, DUE, DUE, 0, 0, 0, lines));
        assertThat(votes.get(meeting.congress(), id).elected()).containsExactly(1, 2);
    }

    @Test
    void whereTooFewPassThePresidiumMayLeaveSeatsEmpty() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        meeting.count(id, answers(DUE, 50, 30, 20));
        assertThat(current(id).outcome()).isEqualTo(CountOutcome.SHORT);
        assertThatThrownBy(() -> conclusions.decide(meeting.congress(), id, NextStep.SEATS_STAY_EMPTY, " "))
                .hasMessageContaining("vote.decision.missing");
        conclusions.decide(meeting.congress(), id, NextStep.SEATS_STAY_EMPTY, "主席团决定缺额不再补选。");
        assertThat(votes.get(meeting.congress(), id).allowed()).contains(Action.VOTE_ANNOUNCE);
    }

    @Test
    void winnersBecomeProjectsAndTheOthersReturnToTheReservePool() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        meeting.count(id, answers(DUE, 50, 40, 20));
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "公告", Map.of()))
                .hasMessageContaining("vote.announce.code");
        var draft = Announcement.draft(votes.get(meeting.congress(), id));
        assertThat(draft).contains("应到代表61人，实到代表61人").contains("1．候选项目1（赞成50票）").doesNotContain("候选项目3（");
        conclusions.announce(meeting.congress(), id, draft, VoteFixtures.codes(id, List.of(1, 2)));
        var vote = votes.get(meeting.actor("leader"), id);
        assertThat(vote.head().state()).isEqualTo(VoteState.ANNOUNCED);
        assertThat(vote.projects().keySet()).containsExactly(1, 2);
        var project = projects.get(meeting.actor("county"), "V" + id + "-1", VoteFixtures.DAY)
                .project();
        assertThat(project.description().level()).isEqualTo(Level.COUNTY);
        assertThat(project.description().adoptedOn()).isEqualTo(VoteFixtures.DAY);
        var lost = vote.candidates().get(2).itemId();
        assertThat(reserve.of(meeting.congress(), vote.body().id()).stream().map(ReserveItemView::id))
                .contains(lost);
        assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "改", Map.of()))
                .hasMessageContaining("vote.not-counting");
        assertThatThrownBy(() -> jdbc.sql("update vote set announcement = '' where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("is frozen");
    }

    private @Nullable Long proposed(long id) {
        var proposal = current(id).settlement();
        return proposal == null ? null : proposal.id();
    }

    private RoundView current(long id) {
        return Objects.requireNonNull(votes.get(meeting.congress(), id).current());
    }
}

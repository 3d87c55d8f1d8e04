package org.shishi.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.TallySheet;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What announced votes came to, row by row; of plan years in which nobody else votes. */
@WholeApplication
@Import(VoteFixtures.class)
class VoteTalliesTests {

    private static final int DUE = 61;
    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);

    @Autowired
    VoteFixtures meeting;

    @Autowired
    VoteTallies tallies;

    @Autowired
    Votes votes;

    @Autowired
    VotingBodies bodies;

    @Autowired
    Conclusions conclusions;

    @Test
    void everyCandidateOfTheDemosVotesHasTheNumbersThatThePageOfItsVoteHas() {
        var imported = votes.ofYear(meeting.congress(), 2023).stream()
                .filter(vote -> vote.head().imported())
                .toList();
        assertThat(imported).hasSize(32);
        var ids = imported.stream().map(vote -> vote.head().id()).toList();
        var rows = tallies.ofYear(meeting.actor("leader"), 2023, REPORT).stream()
                .filter(row -> ids.contains(row.voteId()))
                .toList();
        assertThat(rows).hasSize(113);
        assertThat(rows)
                .filteredOn(row -> row.project() != null)
                .hasSize(81)
                .allMatch(row -> row.verdict() == CandidateOutcome.ELECTED);
        for (var summary : imported) {
            var vote = votes.get(meeting.congress(), summary.head().id());
            var round = vote.current();
            var sheet = round.sheet();
            assertThat(rows)
                    .filteredOn(row -> row.voteId() == summary.head().id())
                    .zipSatisfy(sheet.lines(), (row, line) -> {
                        assertThat(row.body()).isEqualTo(summary.body().name());
                        assertThat(row.meeting()).isEqualTo(vote.head().plan().meeting());
                        assertThat(row.heldOn()).isEqualTo(vote.head().plan().heldOn());
                        assertThat(row.method()).isEqualTo(VotingMethod.FOR_AGAINST);
                        assertThat(List.of(row.due(), row.present(), row.issued(), row.returned()))
                                .containsExactly(sheet.due(), sheet.present(), sheet.issued(), sheet.returned());
                        assertThat(List.of(row.valid(), row.invalid())).containsExactly(sheet.valid(), sheet.invalid());
                        assertThat(row.candidate()).isEqualTo(line.candidate());
                        assertThat(row.title())
                                .isEqualTo(vote.candidates()
                                        .get(line.candidate() - 1)
                                        .title());
                        assertThat(List.of(row.inFavour(), row.against(), row.abstain()))
                                .containsExactly(line.inFavour(), line.against(), line.abstain());
                        assertThat(row.rankSum()).isNull();
                        var project = vote.projects().get(line.candidate());
                        assertThat(row.project()).isEqualTo(project == null ? null : project.code());
                        assertThat(row.verdict() == CandidateOutcome.ELECTED)
                                .isEqualTo(vote.elected().contains(line.candidate()));
                    });
        }
    }

    @Test
    void theCountysCongressComesFirstThenTheBodiesInTheirOrderEachByDay() {
        var county = meeting.county();
        var townships = bodies.all(meeting.congress()).stream()
                .filter(body -> body.kind() == BodyKind.TOWNSHIP_CONGRESS)
                .limit(2)
                .toList();
        announced(townships.get(1), "2023-01-03");
        announced(townships.get(0), "2023-01-04");
        announced(county, "2023-02-02");
        announced(county, "2023-02-01");
        assertThat(of(2027, "2023-12-31"))
                .extracting(VoteTally::body, row -> row.heldOn().toString(), VoteTally::candidate)
                .containsExactly(
                        tuple(county.name(), "2023-02-01", 1),
                        tuple(county.name(), "2023-02-01", 2),
                        tuple(county.name(), "2023-02-02", 1),
                        tuple(county.name(), "2023-02-02", 2),
                        tuple(townships.get(0).name(), "2023-01-04", 1),
                        tuple(townships.get(0).name(), "2023-01-04", 2),
                        tuple(townships.get(1).name(), "2023-01-03", 1),
                        tuple(townships.get(1).name(), "2023-01-03", 2));
    }

    @Test
    void aVoteIsLeftOutAltogetherUntilItIsAnnounced() {
        long id = frozen(2028, "2023-01-12", VotingRule.usual(VotingMethod.FOR_AGAINST, 1), 2);
        assertThat(of(2028, "2023-12-31")).isEmpty();
        meeting.count(id, VoteFixtures.answers(DUE, 50, 40));
        assertThat(of(2028, "2023-12-31")).isEmpty();
        announce(id, 1);
        assertThat(of(2028, "2023-01-11")).isEmpty();
        assertThat(of(2028, "2023-01-12"))
                .extracting(VoteTally::verdict)
                .containsExactly(CandidateOutcome.ELECTED, CandidateOutcome.NOT_ELECTED);
    }

    @Test
    void eachRoundIsToldAndTheProjectWhereItWasWon() {
        long id = frozen(2032, "2023-01-12", VotingRule.usual(VotingMethod.FOR_AGAINST, 2), 3);
        var first = VoteFixtures.answers(DUE, 50, 40, 40);
        meeting.count(id, new TallySheet(DUE, 60, 60, 61, 61, 0, 0, 0, first.lines()));
        conclusions.decide(meeting.congress(), id, NextStep.FURTHER_ROUND, "重新投票。");
        meeting.count(id, first);
        conclusions.decide(meeting.congress(), id, NextStep.FURTHER_ROUND, "对票数相等的项目再次投票。");
        var last = List.of(TallySheet.Line.answers(3, 35, 20, 6), TallySheet.Line.answers(2, 26, 35, 0));
        meeting.count(id, sheet(0, 0, last));
        announce(id, 1, 3);
        assertThat(of(2032, "2023-12-31"))
                .extracting(
                        VoteTally::round,
                        VoteTally::present,
                        VoteTally::candidate,
                        VoteTally::inFavour,
                        VoteTally::abstain,
                        VoteTally::verdict,
                        VoteTally::project)
                .containsExactly(
                        tuple(1, 60, 1, 50, 0, null, null),
                        tuple(1, 60, 2, 40, 0, null, null),
                        tuple(1, 60, 3, 40, 0, null, null),
                        tuple(2, 61, 1, 50, 0, CandidateOutcome.ELECTED, "V" + id + "-1"),
                        tuple(2, 61, 2, 40, 0, CandidateOutcome.TIED, null),
                        tuple(2, 61, 3, 40, 0, CandidateOutcome.TIED, null),
                        tuple(3, 61, 2, 26, 0, CandidateOutcome.FAILED, null),
                        tuple(3, 61, 3, 35, 6, CandidateOutcome.ELECTED, "V" + id + "-3"));
    }

    @Test
    void whatAMethodDoesNotCountIsMissing() {
        var chosen = List.of(TallySheet.Line.votes(1, 40), TallySheet.Line.votes(2, 21));
        counted(VotingMethod.MOST_VOTES, "2023-01-01", sheet(61, 0, chosen));
        counted(VotingMethod.MAJORITY, "2023-01-02", sheet(61, 0, chosen));
        var ranked = List.of(TallySheet.Line.ranked(1, 61, 80), TallySheet.Line.ranked(2, 60, 101));
        long id = counted(VotingMethod.RANKING, "2023-01-03", sheet(121, 181, ranked));
        assertThat(of(2033, "2023-12-31"))
                .extracting(
                        VoteTally::method,
                        VoteTally::inFavour,
                        VoteTally::against,
                        VoteTally::abstain,
                        VoteTally::rankSum)
                .containsExactly(
                        tuple(VotingMethod.MOST_VOTES, 40, null, null, null),
                        tuple(VotingMethod.MOST_VOTES, 21, null, null, null),
                        tuple(VotingMethod.MAJORITY, 40, null, null, null),
                        tuple(VotingMethod.MAJORITY, 21, null, null, null),
                        tuple(VotingMethod.RANKING, 61, null, null, 80),
                        tuple(VotingMethod.RANKING, 60, null, null, 104));
        assertThat(votes.get(meeting.congress(), id).head().announcement()).contains("序号之和80");
    }

    @Test
    void whoMayNotReadVotesGetsNone() {
        var stranger = new Actor(null, "stranger", "路人", null, "", Set.of(), null, false);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> tallies.ofYear(stranger, 2023, REPORT));
    }

    @Test
    void aYearOf32VotesCostsAsManyStatementsAsOneWithout() {
        var reader = meeting.congress();
        long of32 = Statements.count(() -> tallies.ofYear(reader, 2023, REPORT));
        long ofNone = Statements.count(() -> tallies.ofYear(reader, 2040, REPORT));
        assertThat(of32).isEqualTo(ofNone).isEqualTo(8);
    }

    private List<VoteTally> of(int year, String asOf) {
        return tallies.ofYear(meeting.congress(), year, LocalDate.parse(asOf));
    }

    private long frozen(int year, String heldOn, VotingRule rule, int candidates) {
        return meeting.frozen(meeting.prepared(meeting.county(), year, LocalDate.parse(heldOn), rule, DUE), candidates);
    }

    /** Two candidates, of whom the first wins. */
    private void announced(VotingBodyView body, String heldOn) {
        var rule = VotingRule.usual(VotingMethod.FOR_AGAINST, 1);
        long id = meeting.frozen(meeting.prepared(body, 2027, LocalDate.parse(heldOn), rule, DUE), 2);
        meeting.count(id, VoteFixtures.answers(DUE, 50, 40));
        announce(id, 1);
    }

    private long counted(VotingMethod method, String heldOn, TallySheet sheet) {
        long id = frozen(2033, heldOn, VotingRule.usual(method, 1), 2);
        meeting.count(id, sheet);
        announce(id, 1);
        return id;
    }

    private static TallySheet sheet(int choices, int rankTotal, List<TallySheet.Line> lines) {
        return new TallySheet(DUE, DUE, DUE, DUE, DUE, 0, choices, rankTotal, lines);
    }

    private void announce(long id, Integer... winners) {
        var text = Announcement.draft(votes.get(meeting.congress(), id));
        conclusions.announce(meeting.congress(), id, text, VoteFixtures.codes(id, List.of(winners)));
    }
}

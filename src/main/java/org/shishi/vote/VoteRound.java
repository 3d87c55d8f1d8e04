package org.shishi.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.CountingTerms;

/** One round of a vote: who stands for how many seats, and how far its count has come. */
@Entity
class VoteRound {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long voteId;
    private @Nullable Long assessmentId;
    private int number;
    private int seats;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Integer> candidates;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.COUNTING;

    @Enumerated(EnumType.STRING)
    private @Nullable CountOutcome outcome;

    @Enumerated(EnumType.STRING)
    private NextStep next = NextStep.NONE;

    private int attempt = 1;
    private String decision = "";
    private String decidedBy = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway") // for JPA
    protected VoteRound() {}

    VoteRound(long voteId, int number, int seats, List<Integer> candidates) {
        this.voteId = voteId;
        this.number = number;
        this.seats = seats;
        this.candidates = List.copyOf(candidates);
    }

    /** The only round of what is not voted on. */
    static VoteRound first(PaperCount<?> of, List<Integer> numbers) {
        var round = new VoteRound(of.id(), 1, 0, numbers);
        if (of.kind() == CountKind.ASSESSMENT) {
            round.voteId = null;
            round.assessmentId = of.id();
        }
        return round;
    }

    /** A round of the past: its sheet is the agreed one. */
    static VoteRound finished(long voteId, int seats, List<Integer> candidates, CountOutcome outcome) {
        var round = new VoteRound(voteId, 1, seats, candidates);
        round.state = RoundState.SIGNED;
        round.outcome = outcome;
        return round;
    }

    void differs() {
        state = RoundState.DIFFERENT;
    }

    void proposed() {
        requireState(RoundState.DIFFERENT);
        state = RoundState.PROPOSED;
    }

    /** Both tellers count once more, as blind to each other as before. */
    void again() {
        requireState(RoundState.DIFFERENT);
        attempt++;
        state = RoundState.COUNTING;
    }

    void counted() {
        state = RoundState.COUNTED;
    }

    void signed(@Nullable CountOutcome came) {
        state = RoundState.SIGNED;
        outcome = came;
    }

    void decide(NextStep step, String text, String by) {
        requireState(RoundState.SIGNED);
        if (next != NextStep.NONE) {
            throw new RuleViolation("vote.round.decided");
        }
        next = step;
        decision = text;
        decidedBy = by;
    }

    /** Refuses what belongs to another state of the count. */
    void requireState(RoundState expected) {
        if (state != expected) {
            throw new RuleViolation("vote.round.state", state, expected);
        }
    }

    /** Whether nothing more is to be decided after it. */
    boolean settled() {
        return state == RoundState.SIGNED && (outcome == CountOutcome.DECIDED || next == NextStep.SEATS_STAY_EMPTY);
    }

    /** Refuses an announcement while something is still to be decided. */
    void requireSettled() {
        if (!settled()) {
            throw new RuleViolation("vote.announce.seats-open");
        }
    }

    CountingTerms terms(VotePlan plan) {
        return plan.terms(seats, candidates);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** What is counted: a vote, or an assessment. */
    long ownerId() {
        return Objects.requireNonNull(voteId == null ? assessmentId : voteId);
    }

    int number() {
        return number;
    }

    /** 1, and one more each time both tellers counted again. */
    int attempt() {
        return attempt;
    }

    int seats() {
        return seats;
    }

    List<Integer> candidates() {
        return candidates;
    }

    RoundState state() {
        return state;
    }

    @Nullable
    CountOutcome outcome() {
        return outcome;
    }

    NextStep next() {
        return next;
    }

    String decision() {
        return decision;
    }
}

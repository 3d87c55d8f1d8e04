package org.shishi.vote.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.proposal.BodyKind;
import org.shishi.shared.Viewpoint.OfYear;
import org.shishi.vote.RoundView;
import org.shishi.vote.VoteState;
import org.shishi.vote.VoteView;
import org.shishi.vote.count.SheetFinding;

/** A vote as its page shows it. */
record VotePage(VoteView vote, Map<Long, String> units, List<Round> rounds) implements OfYear {

    @Override
    public int planYear() {
        return vote.head().plan().planYear();
    }

    /** A round and its lines. */
    record Round(RoundView view, List<ResultRow> rows) {}

    static VotePage of(VoteView vote, Map<Long, String> units) {
        return new VotePage(
                vote,
                units,
                vote.rounds().stream()
                        .map(round -> new Round(round, ResultRow.of(vote, round)))
                        .toList());
    }

    public boolean may(String action) {
        return vote.allowed().contains(Action.valueOf(action));
    }

    public boolean preparing() {
        return vote.head().state() == VoteState.PREPARING;
    }

    public boolean announced() {
        return vote.head().state() == VoteState.ANNOUNCED;
    }

    public String stateTone() {
        return switch (vote.head().state()) {
            case PREPARING -> "wait";
            case COUNTING -> "busy";
            case ANNOUNCED -> "done";
        };
    }

    /** 票决 or, of a 街道, 票选. */
    public String wordKey() {
        return vote.body().kind() == BodyKind.STREET_ASSEMBLY ? "vote.word.street" : "vote.word.congress";
    }

    /** (candidates − seats) ÷ seats, in percent. */
    public String surplusOfSeats() {
        return percent(vote.head().plan().rule().seats());
    }

    /** (candidates − seats) ÷ candidates, in percent. */
    public String surplusOfCandidates() {
        return percent(vote.candidates().size());
    }

    public boolean stopped() {
        return vote.obstacles().stream().anyMatch(SheetFinding::refused);
    }

    private String percent(int of) {
        int more = vote.candidates().size() - vote.head().plan().rule().seats();
        return of == 0
                ? "—"
                : BigDecimal.valueOf(100L * more)
                                .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }
}

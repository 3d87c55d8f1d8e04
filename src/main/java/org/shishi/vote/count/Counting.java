package org.shishi.vote.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Computes the result from the counts, for every method; pure, with no database, so that it can be checked by itself. */
public final class Counting {

    private final CountingTerms terms;
    private final TallySheet sheet;
    private final int base;
    private final int needed;

    private Counting(CountingTerms terms, TallySheet sheet) {
        this.terms = terms;
        this.sheet = sheet;
        this.base = terms.method().needsMajority() ? terms.base().of(sheet) : 0;
        this.needed = terms.method().needsMajority() ? base / 2 + 1 : 1;
    }

    /** The result of a sheet; refuses one that does not add up, with the first of {@link SheetChecks}. */
    public static CountResult result(CountingTerms terms, TallySheet sheet) {
        SheetChecks.refuse(SheetChecks.of(terms, sheet));
        return new Counting(terms, sheet).result();
    }

    private CountResult result() {
        if (sheet.returned() > sheet.issued()) {
            return new CountResult(CountOutcome.VOID, base, needed, List.of(), terms.seats());
        }
        if (sheet.present() < terms.quorum().needed(terms.deputies())) {
            return new CountResult(CountOutcome.NO_QUORUM, base, needed, List.of(), terms.seats());
        }
        var passed = sheet.lines().stream().filter(this::passes).sorted(best()).toList();
        var others = sheet.lines().stream()
                .filter(line -> !passes(line))
                .sorted(best())
                .toList();
        var standings = new ArrayList<CountResult.Standing>();
        passed.forEach(line -> standings.add(standing(line, passed, verdict(line, passed))));
        int after = passed.size();
        others.forEach(line -> {
            var place = standing(line, others, CandidateOutcome.FAILED);
            standings.add(
                    new CountResult.Standing(place.candidate(), place.score(), place.place() + after, place.verdict()));
        });
        return decided(standings, passed.size());
    }

    private CountResult decided(List<CountResult.Standing> standings, int passed) {
        long elected = standings.stream()
                .filter(standing -> standing.verdict() == CandidateOutcome.ELECTED)
                .count();
        int open = terms.seats() - (int) elected;
        var outcome = CountOutcome.DECIDED;
        if (passed < terms.seats()) {
            outcome = CountOutcome.SHORT;
        } else if (open > 0) {
            outcome = terms.ties() == TieRule.SECOND_ROUND ? CountOutcome.TIE : CountOutcome.SHORT;
        }
        return new CountResult(outcome, base, needed, standings, open);
    }

    private boolean passes(TallySheet.Line line) {
        return line.inFavour() >= needed;
    }

    private CandidateOutcome verdict(TallySheet.Line line, List<TallySheet.Line> passed) {
        long better = passed.stream().filter(other -> before(other, line)).count();
        long same = passed.stream().filter(other -> score(other) == score(line)).count();
        if (better + same <= terms.seats()) {
            return CandidateOutcome.ELECTED;
        }
        return better < terms.seats() ? CandidateOutcome.TIED : CandidateOutcome.NOT_ELECTED;
    }

    private CountResult.Standing standing(TallySheet.Line line, List<TallySheet.Line> among, CandidateOutcome verdict) {
        long better = among.stream().filter(other -> before(other, line)).count();
        return new CountResult.Standing(line.candidate(), score(line), (int) better + 1, verdict);
    }

    private boolean before(TallySheet.Line one, TallySheet.Line other) {
        return terms.method() == VotingMethod.RANKING ? score(one) < score(other) : score(one) > score(other);
    }

    private Comparator<TallySheet.Line> best() {
        var byScore = Comparator.comparingInt(this::score);
        return (terms.method() == VotingMethod.RANKING ? byScore : byScore.reversed())
                .thenComparingInt(TallySheet.Line::candidate);
    }

    private int score(TallySheet.Line line) {
        if (terms.method() != VotingMethod.RANKING) {
            return line.inFavour();
        }
        int without = sheet.valid() - line.inFavour();
        return line.rankSum() + without * (terms.limit() + 1);
    }
}

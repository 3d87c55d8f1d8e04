package org.shishi.vote;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.shared.RuleViolation;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.CountingTerms;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.TallySheet;

/**
 * The count of a vote.
 *
 * @param voids whether the teller has made sure that more ballots came back than were issued
 */
record VoteCount(Vote vote, boolean voids) implements PaperCount<TallySheet> {

    static VoteCount of(Vote vote) {
        return new VoteCount(vote, false);
    }

    @Override
    public CountKind kind() {
        return CountKind.VOTE;
    }

    @Override
    public long id() {
        return vote.id();
    }

    @Override
    public Action counting() {
        return Action.VOTE_COUNT;
    }

    @Override
    public Class<TallySheet> sheetType() {
        return TallySheet.class;
    }

    @Override
    public void check(int seats, List<Integer> numbers, TallySheet sheet) {
        SheetChecks.refuse(SheetChecks.of(terms(seats, numbers), sheet));
        if (sheet.returned() > sheet.issued() && !voids) {
            throw RuleViolation.at(
                    "voids",
                    "vote.sheet.returned-over-issued",
                    sheet.returned(),
                    sheet.issued(),
                    sheet.returned() - sheet.issued());
        }
    }

    @Override
    public CountOutcome outcome(int seats, List<Integer> numbers, TallySheet sheet) {
        return Counting.result(terms(seats, numbers), sheet).outcome();
    }

    private CountingTerms terms(int seats, List<Integer> numbers) {
        return vote.plan().terms(seats, numbers);
    }
}

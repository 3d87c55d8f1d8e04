package org.shishi.vote.count;

import java.util.ArrayList;
import java.util.List;
import org.shishi.shared.RuleViolation;

/** Says of a tally sheet whatever does not add up. Pure: the same sheet under the same terms always gives the same. */
public final class SheetChecks {

    /** No body has more deputies; keeps sums far from overflowing. */
    public static final int MOST = 100_000;

    private final CountingTerms terms;
    private final TallySheet sheet;
    private final List<SheetFinding> findings = new ArrayList<>();

    private SheetChecks(CountingTerms terms, TallySheet sheet) {
        this.terms = terms;
        this.sheet = sheet;
    }

    /** Everything that is wrong or strange about the sheet, from the head of the sheet to its foot. */
    public static List<SheetFinding> of(CountingTerms terms, TallySheet sheet) {
        var checks = new SheetChecks(terms, sheet);
        checks.findings.addAll(BallotChecks.lines(word -> "vote.sheet." + word, terms.candidates(), sheet));
        if (checks.findings.isEmpty()) {
            checks.findings.addAll(BallotChecks.of(sheet, terms.deputies()));
            checks.returned();
            checks.lines();
            checks.totals();
        }
        return List.copyOf(checks.findings);
    }

    /** Refuses the sheet with everything that forbids a result. */
    public static void refuse(List<SheetFinding> findings) {
        var broken = findings.stream()
                .filter(SheetFinding::refused)
                .map(SheetFinding::violation)
                .toList();
        if (!broken.isEmpty()) {
            throw RuleViolation.of(broken);
        }
    }

    /** The vote is void then, and a new one is held. */
    private void returned() {
        int more = sheet.returned() - sheet.issued();
        if (more > 0) {
            findings.add(
                    SheetFinding.warning("vote.sheet.returned-over-issued", sheet.returned(), sheet.issued(), more));
        }
    }

    private void lines() {
        for (var line : sheet.lines()) {
            if (line.inFavour() > sheet.valid()) {
                error(
                        "vote.sheet.votes-over-valid",
                        line.candidate(),
                        line.inFavour(),
                        sheet.valid(),
                        line.inFavour() - sheet.valid());
            }
            switch (terms.method()) {
                case FOR_AGAINST -> answers(line);
                case RANKING -> ranks(line);
                default -> unused(line);
            }
        }
    }

    private void answers(TallySheet.Line line) {
        if (line.answers() != sheet.valid()) {
            error(
                    "vote.sheet.answers",
                    line.candidate(),
                    line.inFavour(),
                    line.against(),
                    line.abstain(),
                    line.notPressed(),
                    line.answers(),
                    sheet.valid(),
                    apart(line.answers(), sheet.valid()));
        }
        unused(SheetCell.RANK_SUM, line.rankSum(), line);
    }

    private void ranks(TallySheet.Line line) {
        int highest = terms.limit() * line.inFavour();
        if (line.rankSum() < line.inFavour()) {
            error(
                    "vote.sheet.rank-low",
                    line.candidate(),
                    line.rankSum(),
                    line.inFavour(),
                    line.inFavour() - line.rankSum());
        } else if (line.rankSum() > highest) {
            error("vote.sheet.rank-high", line.candidate(), line.rankSum(), highest, line.rankSum() - highest);
        }
        notAsked(line);
    }

    private void unused(TallySheet.Line line) {
        notAsked(line);
        unused(SheetCell.RANK_SUM, line.rankSum(), line);
    }

    private void notAsked(TallySheet.Line line) {
        unused(SheetCell.AGAINST, line.against(), line);
        unused(SheetCell.ABSTAIN, line.abstain(), line);
        unused(SheetCell.NOT_PRESSED, line.notPressed(), line);
    }

    private void unused(SheetCell cell, int value, TallySheet.Line line) {
        if (value != 0) {
            error("vote.sheet.unused", line.candidate(), cell, value);
        }
    }

    /** Over all candidates: control totals, and what so many ballots can hold at all. */
    private void totals() {
        if (terms.method() != VotingMethod.FOR_AGAINST || terms.mostChoices() > 0) {
            limit();
        }
        total(terms.method().hasControlTotal() ? sheet.inFavour() : 0, sheet.choices(), "choices-total");
        boolean ranking = terms.method() == VotingMethod.RANKING;
        total(ranking ? sheet.rankSums() : 0, sheet.rankTotal(), "rank-total");
        if (ranking) {
            rankRange();
        }
    }

    private void limit() {
        int most = terms.limit() * sheet.valid();
        if (sheet.inFavour() > most) {
            error(
                    "vote.sheet.choices-over-limit",
                    sheet.inFavour(),
                    terms.limit(),
                    sheet.valid(),
                    most,
                    sheet.inFavour() - most);
        }
    }

    private void total(int sum, int written, String word) {
        if (sum != written) {
            error("vote.sheet." + word, written, sum, apart(written, sum));
        }
    }

    /** Each ballot numbers from 1 without a gap, so that so many numbers on so many ballots bound their sum. */
    private void rankRange() {
        int limit = terms.limit();
        int given = sheet.inFavour();
        int sum = sheet.rankSums();
        if (sheet.valid() == 0 || limit == 0 || given > limit * sheet.valid()) {
            return;
        }
        int lowest = evenly(given, sheet.valid());
        int highest = triangle(limit) * (given / limit) + triangle(given % limit);
        if (sum < lowest || sum > highest) {
            int apart = sum < lowest ? lowest - sum : sum - highest;
            error("vote.sheet.rank-range", sum, given, sheet.valid(), lowest, highest, apart);
        }
    }

    private static int evenly(int given, int ballots) {
        int each = given / ballots;
        int more = given % ballots;
        return triangle(each) * (ballots - more) + triangle(each + 1) * more;
    }

    private static int triangle(int n) {
        return n * (n + 1) / 2;
    }

    private static int apart(int a, int b) {
        return Math.abs(a - b);
    }

    private void error(String code, Object... values) {
        findings.add(SheetFinding.error(code, values));
    }
}

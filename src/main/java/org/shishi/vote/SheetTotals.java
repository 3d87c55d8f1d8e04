package org.shishi.vote;

import java.util.List;

/** The checks over all candidates of a sheet: control totals, and what so many ballots can hold at all. */
final class SheetTotals {

    private SheetTotals() {}

    static void check(CountingTerms terms, TallySheet sheet, List<SheetFinding> findings) {
        if (terms.method() != VotingMethod.FOR_AGAINST || terms.mostChoices() > 0) {
            limit(terms, sheet, findings);
        }
        total(terms.method().hasControlTotal() ? sheet.inFavour() : 0, sheet.choices(), "choices-total", findings);
        boolean ranking = terms.method() == VotingMethod.RANKING;
        total(ranking ? sheet.rankSums() : 0, sheet.rankTotal(), "rank-total", findings);
        if (ranking) {
            ranks(terms, sheet, findings);
        }
    }

    private static void limit(CountingTerms terms, TallySheet sheet, List<SheetFinding> findings) {
        int most = terms.limit() * sheet.valid();
        if (sheet.inFavour() > most) {
            findings.add(SheetFinding.error(
                    "vote.sheet.choices-over-limit",
                    sheet.inFavour(),
                    terms.limit(),
                    sheet.valid(),
                    most,
                    sheet.inFavour() - most));
        }
    }

    private static void total(int sum, int written, String word, List<SheetFinding> findings) {
        if (sum != written) {
            findings.add(SheetFinding.error("vote.sheet." + word, written, sum, Math.abs(written - sum)));
        }
    }

    /** Each ballot numbers from 1 without a gap, so that so many numbers on so many ballots bound their sum. */
    private static void ranks(CountingTerms terms, TallySheet sheet, List<SheetFinding> findings) {
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
            findings.add(
                    SheetFinding.error("vote.sheet.rank-range", sum, given, sheet.valid(), lowest, highest, apart));
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
}

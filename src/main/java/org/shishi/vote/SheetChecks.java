package org.shishi.vote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Says of a tally sheet whatever does not add up. Pure: the same sheet under the same terms always gives the same. */
public final class SheetChecks {

    /** No body has more deputies; keeps sums far from overflowing. */
    static final int MOST = 100_000;

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
        checks.numbers();
        if (checks.findings.isEmpty()) {
            BallotChecks.check(terms, sheet, checks.findings);
            checks.lines();
            SheetTotals.check(terms, sheet, checks.findings);
        }
        return List.copyOf(checks.findings);
    }

    /** Refuses the sheet with the first thing that forbids a result. */
    public static void refuse(List<SheetFinding> findings) {
        findings.stream().filter(SheetFinding::refused).findFirst().ifPresent(finding -> {
            throw finding.violation();
        });
    }

    private void numbers() {
        cells(sheet).forEach((cell, value) -> range(cell, value, 0));
        var seen = new HashSet<Integer>();
        for (var line : sheet.lines()) {
            if (!terms.candidates().contains(line.candidate())) {
                error("vote.sheet.line-unknown", line.candidate());
            }
            if (!seen.add(line.candidate())) {
                error("vote.sheet.line-twice", line.candidate());
            }
            cells(line).forEach((cell, value) -> range(cell, value, line.candidate()));
        }
        terms.candidates().stream()
                .filter(candidate -> !seen.contains(candidate))
                .forEach(candidate -> error("vote.sheet.line-missing", candidate));
    }

    private void range(SheetCell cell, int value, int candidate) {
        int most = cell == SheetCell.RANK_SUM || cell == SheetCell.CHOICES || cell == SheetCell.RANK_TOTAL
                ? MOST * 100
                : MOST;
        if (value < 0 || value > most) {
            error("vote.sheet.number", cell, value, candidate);
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

    static Map<SheetCell, Integer> cells(TallySheet sheet) {
        var cells = new EnumMap<SheetCell, Integer>(SheetCell.class);
        cells.put(SheetCell.DUE, sheet.due());
        cells.put(SheetCell.PRESENT, sheet.present());
        cells.put(SheetCell.ISSUED, sheet.issued());
        cells.put(SheetCell.RETURNED, sheet.returned());
        cells.put(SheetCell.VALID, sheet.valid());
        cells.put(SheetCell.INVALID, sheet.invalid());
        cells.put(SheetCell.CHOICES, sheet.choices());
        cells.put(SheetCell.RANK_TOTAL, sheet.rankTotal());
        return cells;
    }

    static Map<SheetCell, Integer> cells(TallySheet.Line line) {
        var cells = new EnumMap<SheetCell, Integer>(SheetCell.class);
        cells.put(SheetCell.IN_FAVOUR, line.inFavour());
        cells.put(SheetCell.AGAINST, line.against());
        cells.put(SheetCell.ABSTAIN, line.abstain());
        cells.put(SheetCell.NOT_PRESSED, line.notPressed());
        cells.put(SheetCell.RANK_SUM, line.rankSum());
        return cells;
    }

    private static int apart(int a, int b) {
        return Math.abs(a - b);
    }

    private void error(String code, Object... values) {
        findings.add(SheetFinding.error(code, values));
    }
}

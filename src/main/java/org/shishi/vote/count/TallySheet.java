package org.shishi.vote.count;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one count, as tellers write them down.
 *
 * @param choices control total, counted apart from the candidates: all choices, or all numbers given in a ranking
 * @param rankTotal control total of the rank numbers; 0 where nothing is ranked
 */
public record TallySheet(
        int due,
        int present,
        int issued,
        int returned,
        int valid,
        int invalid,
        int choices,
        int rankTotal,
        List<Line> lines)
        implements CountSheet<TallySheet> {

    public TallySheet {
        lines = List.copyOf(lines);
    }

    /**
     * One candidate's numbers; those that the method does not use are 0.
     *
     * @param candidate the number on the ballot
     * @param inFavour votes; in a ranking, how many ballots gave a number
     * @param notPressed present but without any answer (未按), where votes are pressed
     * @param rankSum the sum of the numbers given
     */
    public record Line(int candidate, int inFavour, int against, int abstain, int notPressed, int rankSum)
            implements CountLine {

        @Override
        public int number() {
            return candidate;
        }

        /** A candidate's votes where nothing else is counted. */
        public static Line votes(int candidate, int votes) {
            return new Line(candidate, votes, 0, 0, 0, 0);
        }

        public static Line answers(int candidate, int inFavour, int against, int abstain) {
            return new Line(candidate, inFavour, against, abstain, 0, 0);
        }

        public static Line ranked(int candidate, int ballots, int rankSum) {
            return new Line(candidate, ballots, 0, 0, 0, rankSum);
        }

        @Override
        public Map<SheetCell, Integer> cells() {
            var cells = new EnumMap<SheetCell, Integer>(SheetCell.class);
            cells.put(SheetCell.IN_FAVOUR, inFavour);
            cells.put(SheetCell.AGAINST, against);
            cells.put(SheetCell.ABSTAIN, abstain);
            cells.put(SheetCell.NOT_PRESSED, notPressed);
            cells.put(SheetCell.RANK_SUM, rankSum);
            return cells;
        }

        Line with(SheetCell cell, int value) {
            var n = cells();
            n.put(cell, value);
            return new Line(
                    candidate,
                    n.get(SheetCell.IN_FAVOUR),
                    n.get(SheetCell.AGAINST),
                    n.get(SheetCell.ABSTAIN),
                    n.get(SheetCell.NOT_PRESSED),
                    n.get(SheetCell.RANK_SUM));
        }

        int answers() {
            return inFavour + against + abstain + notPressed;
        }
    }

    @Override
    public Map<SheetCell, Integer> cells() {
        var cells = CountSheet.super.cells();
        cells.put(SheetCell.CHOICES, choices);
        cells.put(SheetCell.RANK_TOTAL, rankTotal);
        return cells;
    }

    @Override
    public TallySheet inOrder() {
        return with(
                lines.stream().sorted(Comparator.comparingInt(Line::candidate)).toList());
    }

    /** The same head with other lines. */
    public TallySheet with(List<Line> others) {
        return new TallySheet(due, present, issued, returned, valid, invalid, choices, rankTotal, others);
    }

    @Override
    public TallySheet with(SheetDifference place, int value) {
        if (place.candidate() == 0) {
            var n = cells();
            n.put(place.cell(), value);
            return of(n, lines);
        }
        return with(lines.stream()
                .map(line -> line.candidate() == place.candidate() ? line.with(place.cell(), value) : line)
                .toList());
    }

    private static TallySheet of(Map<SheetCell, Integer> n, List<Line> lines) {
        return new TallySheet(
                n.get(SheetCell.DUE),
                n.get(SheetCell.PRESENT),
                n.get(SheetCell.ISSUED),
                n.get(SheetCell.RETURNED),
                n.get(SheetCell.VALID),
                n.get(SheetCell.INVALID),
                n.get(SheetCell.CHOICES),
                n.get(SheetCell.RANK_TOTAL),
                lines);
    }

    int inFavour() {
        return lines.stream().mapToInt(Line::inFavour).sum();
    }

    int rankSums() {
        return lines.stream().mapToInt(Line::rankSum).sum();
    }
}

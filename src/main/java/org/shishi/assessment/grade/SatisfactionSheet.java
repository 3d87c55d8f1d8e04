package org.shishi.assessment.grade;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shishi.vote.count.CountSheet;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetDifference;

/** The numbers of one count of an assessment, as tellers write them down. */
public record SatisfactionSheet(
        int due, int present, int issued, int returned, int valid, int invalid, List<Line> lines)
        implements CountSheet<SatisfactionSheet> {

    public SatisfactionSheet {
        lines = List.copyOf(lines);
    }

    /** What the ballots say of one subject. */
    public record Line(int number, int satisfied, int fairlySatisfied, int dissatisfied, int abstain)
            implements CountLine {

        @Override
        public Map<SheetCell, Integer> cells() {
            var cells = new EnumMap<SheetCell, Integer>(SheetCell.class);
            cells.put(SheetCell.SATISFIED, satisfied);
            cells.put(SheetCell.FAIRLY_SATISFIED, fairlySatisfied);
            cells.put(SheetCell.DISSATISFIED, dissatisfied);
            cells.put(SheetCell.ABSTAIN, abstain);
            return cells;
        }

        Line with(SheetCell cell, int value) {
            var n = cells();
            n.put(cell, value);
            return new Line(
                    number,
                    n.get(SheetCell.SATISFIED),
                    n.get(SheetCell.FAIRLY_SATISFIED),
                    n.get(SheetCell.DISSATISFIED),
                    n.get(SheetCell.ABSTAIN));
        }

        public int answers() {
            return satisfied + fairlySatisfied + dissatisfied + abstain;
        }
    }

    @Override
    public SatisfactionSheet inOrder() {
        return with(lines.stream().sorted(Comparator.comparingInt(Line::number)).toList());
    }

    private SatisfactionSheet with(List<Line> others) {
        return new SatisfactionSheet(due, present, issued, returned, valid, invalid, others);
    }

    @Override
    public SatisfactionSheet with(SheetDifference place, int value) {
        if (place.candidate() == 0) {
            var n = cells();
            n.put(place.cell(), value);
            return new SatisfactionSheet(
                    n.get(SheetCell.DUE),
                    n.get(SheetCell.PRESENT),
                    n.get(SheetCell.ISSUED),
                    n.get(SheetCell.RETURNED),
                    n.get(SheetCell.VALID),
                    n.get(SheetCell.INVALID),
                    lines);
        }
        return with(lines.stream()
                .map(line -> line.number() == place.candidate() ? line.with(place.cell(), value) : line)
                .toList());
    }
}

package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.shape.TotalLabel;

/**
 * Tells which rows a total adds up: a part (小计) those of its own group, the total of all every row. A group reaches back to the
 * total or heading before, or is that of a merged cell beside it; where the first part stands above its rows, all do.
 */
public final class TotalGroups {

    private static final Pattern ALL = Pattern.compile(".*(?:总计|总合计|总投资).*|(?i:grandtotal:?)");
    private static final Pattern PART = Pattern.compile(".*小计.*|(?i:subtotal:?)");
    private static final Pattern RUNNING = Pattern.compile(".*累计.*");

    private final List<Line> lines;
    private final boolean above;

    /** @param lines of the table, in their order */
    public TotalGroups(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.above = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).kind() == Kind.TOTAL && !isWhole(at))
                .limit(1)
                .allMatch(at -> rows(0, at).isEmpty());
    }

    enum Kind {
        ROW,
        TOTAL,
        HEADING
    }

    /**
     * A row, a total or a heading between rows.
     *
     * @param first of the rows of the merged cell beside a total, 0 for none
     */
    public record Line(int number, Kind kind, String label, int first, int last) {

        public static Line row(int number) {
            return new Line(number, Kind.ROW, "", 0, 0);
        }

        public static Line heading(int number) {
            return new Line(number, Kind.HEADING, "", 0, 0);
        }

        /** @param table in which a cell before its label may be merged over the rows of its group */
        public static Line total(SheetRow row, List<SheetRow> table) {
            var label = TotalLabel.of(row);
            int at = table.indexOf(row);
            for (int column = 0; column < row.cells().size() && !isLabel(row, column); column++) {
                int first = at;
                int last = at;
                while (row.cell(column).covered() && first > 0 && continues(table, first, column)) {
                    first--;
                }
                while (last + 1 < table.size() && !row.cell(column).isEmpty() && continues(table, last + 1, column)) {
                    last++;
                }
                if (first < last) {
                    return new Line(
                            row.number(),
                            Kind.TOTAL,
                            label,
                            table.get(first).number(),
                            table.get(last).number());
                }
            }
            return new Line(row.number(), Kind.TOTAL, label, 0, 0);
        }

        private static boolean isLabel(SheetRow row, int column) {
            return TotalLabel.is(SheetText.withoutSpaces(row.cell(column).text()));
        }

        /** Whether the cell there is covered by the one above it. */
        private static boolean continues(List<SheetRow> table, int at, int column) {
            var cell = table.get(at).cell(column);
            return cell.covered()
                    && cell.text().equals(table.get(at - 1).cell(column).text());
        }
    }

    /**
     * What a total may add up, the numbers of its rows.
     *
     * @param all whether it must be all of them
     */
    public record Added(String label, boolean all, List<List<Integer>> choices) {}

    /** Of the total with that number. */
    public Added added(int number) {
        int at = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).number() == number)
                .findFirst()
                .orElseThrow();
        var line = lines.get(at);
        var every = rows(0, lines.size());
        if (isWhole(at)) {
            return new Added(line.label(), true, List.of(every));
        }
        var choices = new ArrayList<List<Integer>>();
        if (line.first() > 0) {
            choices.add(every.stream()
                    .filter(row -> row >= line.first() && row <= line.last())
                    .toList());
        } else {
            choices.addAll(above ? below(at) : before(at));
        }
        if (RUNNING.matcher(line.label()).matches()) {
            choices.add(rows(0, at));
        }
        if (mayBeAll(at)) {
            choices.add(every);
        }
        choices.removeIf(List::isEmpty);
        return new Added(line.label(), false, choices.isEmpty() ? List.of(List.of()) : choices);
    }

    /** By its word; 合计 where no other total could be that of all. */
    private boolean isWhole(int at) {
        var label = lines.get(at).label();
        return ALL.matcher(label).matches()
                || mayBeAll(at)
                        && IntStream.range(0, lines.size())
                                .filter(other -> other != at && isPlain(other))
                                .findAny()
                                .isEmpty();
    }

    /** Below or above all others, of which none is named as that of all. */
    private boolean mayBeAll(int at) {
        var totals = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).kind() == Kind.TOTAL)
                .boxed()
                .toList();
        boolean outer = totals.get(totals.size() - 1) == at
                || totals.get(0) == at && rows(0, at).isEmpty();
        return outer
                && isPlain(at)
                && totals.stream()
                        .noneMatch(i -> ALL.matcher(lines.get(i).label()).matches());
    }

    private boolean isPlain(int at) {
        var line = lines.get(at);
        return line.kind() == Kind.TOTAL
                && !ALL.matcher(line.label()).matches()
                && !PART.matcher(line.label()).matches()
                && !RUNNING.matcher(line.label()).matches();
    }

    /** Back to each heading since the total before, and to it; beyond where there is no row between. */
    private List<List<Integer>> before(int at) {
        var groups = new ArrayList<List<Integer>>();
        for (int i = at - 1; i >= -1; i--) {
            boolean edge = i < 0 || lines.get(i).kind() != Kind.ROW;
            if (edge) {
                groups.add(rows(i + 1, at));
            }
            if (i >= 0 && lines.get(i).kind() == Kind.TOTAL && !rows(i + 1, at).isEmpty() && own(i, at)) {
                return groups;
            }
        }
        return groups;
    }

    /** Whether its own rows end at that total. */
    private boolean own(int total, int at) {
        return IntStream.range(total + 1, at).noneMatch(i -> lines.get(i).kind() == Kind.TOTAL);
    }

    private List<List<Integer>> below(int at) {
        var groups = new ArrayList<List<Integer>>();
        for (int i = at + 1; i <= lines.size(); i++) {
            boolean edge = i == lines.size() || lines.get(i).kind() != Kind.ROW;
            if (edge) {
                groups.add(rows(at + 1, i));
            }
            if (i < lines.size()
                    && lines.get(i).kind() == Kind.TOTAL
                    && !rows(at + 1, i).isEmpty()
                    && own(at, i)) {
                return groups;
            }
        }
        return groups;
    }

    private List<Integer> rows(int from, int to) {
        return lines.subList(from, to).stream()
                .filter(line -> line.kind() == Kind.ROW)
                .map(Line::number)
                .toList();
    }
}

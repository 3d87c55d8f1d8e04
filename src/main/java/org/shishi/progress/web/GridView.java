package org.shishi.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.overview.ReportGrid;
import org.shishi.progress.overview.ReportGrid.Cell;
import org.shishi.progress.overview.RequestedReports;

/** The grid of units and periods as the page shows it, formatted once. */
record GridView(
        List<Head> heads, List<Line> lines, @Nullable Line total) {

    /** A period: its short name, and where it leads. */
    record Head(String code, String name, String title) {}

    /**
     * A unit.
     *
     * @param asked forms asked of it this month
     */
    record Line(String name, String unit, String asked, List<Square> squares) {}

    /**
     * A unit in a period.
     *
     * @param text 3/3, or empty where nothing was asked
     * @param tone of the badge
     * @param title in words
     */
    record Square(String text, String tone, String title) {}

    static GridView of(ReportGrid grid, List<RequestedReports> forms, OfficeWords words) {
        var asked = forms.stream().collect(Collectors.toMap(form -> form.unit().id(), RequestedReports::asked));
        var heads = grid.periods().stream()
                .map(period -> new Head(period.code(), shortName(period, words), words.text(period)))
                .toList();
        var lines = new ArrayList<Line>();
        grid.rows()
                .forEach(row -> lines.add(new Line(
                        row.unit().name(),
                        row.unit().code(),
                        asked(asked, row.unit().id()),
                        IntStream.range(0, heads.size())
                                .mapToObj(i -> square(row.cells().get(i), words))
                                .toList())));
        var total = lines.isEmpty()
                ? null
                : new Line(
                        words.say("office.total"),
                        "",
                        String.valueOf(
                                forms.stream().mapToInt(RequestedReports::asked).sum()),
                        IntStream.range(0, heads.size())
                                .mapToObj(i -> square(grid.total(i), words))
                                .toList());
        return new GridView(heads, lines, total);
    }

    private static String asked(Map<Long, Integer> asked, long unit) {
        return String.valueOf(asked.getOrDefault(unit, 0));
    }

    private static String shortName(ReportingPeriodView period, OfficeWords words) {
        return words.say("office.short." + period.kind(), period.firstDay().getMonthValue());
    }

    private static Square square(Cell cell, OfficeWords words) {
        if (cell.asked() == 0) {
            return new Square("", "", "");
        }
        var title = words.say("office.cell", cell.asked(), cell.told(), cell.late());
        return new Square(cell.told() + "/" + cell.asked(), tone(cell), title);
    }

    private static String tone(Cell cell) {
        if (cell.late() > 0) {
            return cell.missing() > 0 ? "tone-late" : "tone-warn";
        }
        return cell.missing() > 0 ? "tone-wait" : "tone-done";
    }
}

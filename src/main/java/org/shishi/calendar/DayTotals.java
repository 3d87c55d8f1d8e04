package org.shishi.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows.Said;
import org.shishi.sheet.shape.TotalLabel;

/** Holds what a total of a calendar says (合计：放假28天，上班6天) against the days that its rows came to. */
record DayTotals(long off, long worked) {

    private static final Pattern WORKED = Pattern.compile("(?:调休|补班|上班)[^\\d]{0,4}(\\d{1,3})天?");
    private static final Pattern OFF = Pattern.compile("(?:放假|休息|休假|假期)[^\\d]{0,4}(\\d{1,3})天?");
    private static final Pattern ANY = Pattern.compile("(?<![\\d.])(\\d{1,3})天?(?![\\d.月年日])");

    static DayTotals of(Collection<CalendarDay> days) {
        long worked = days.stream().filter(CalendarDay::working).count();
        return new DayTotals(days.size() - worked, worked);
    }

    /** @param said what is said of all totals, of which those with a number of days are told otherwise */
    List<Said> in(TableByHeaders table, List<Said> said) {
        var told = new ArrayList<>(said);
        table.totals().stream().filter(TotalLabel::isOf).forEach(row -> {
            var own = of(row);
            if (!own.isEmpty()) {
                var number = Integer.toString(row.number());
                told.removeIf(one ->
                        !one.values().isEmpty() && number.equals(one.values().get(0)));
                told.addAll(own);
            }
        });
        return told;
    }

    private List<Said> of(SheetRow row) {
        var text = row.cells().stream()
                .filter(cell -> !cell.covered())
                .map(Cell::text)
                .map(SheetText::withoutSpaces)
                .collect(Collectors.joining(" "));
        var off = number(OFF, text);
        var worked = number(WORKED, text);
        var days = off.isEmpty() && worked.isEmpty() ? number(ANY, text) : off;
        return Stream.of(
                        days.map(number -> said(row, "放假", number, this.off)),
                        worked.map(number -> said(row, "上班", number, this.worked)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Integer> number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> Integer.valueOf(Objects.requireNonNull(match.group(1))))
                .findFirst();
    }

    private static Said said(SheetRow row, String heading, int number, long days) {
        var label = TotalLabel.of(row);
        var line = Integer.toString(row.number());
        return number == days
                ? new Said("sheet.total.agrees", List.of(line, label, heading, number), false)
                : new Said(
                        "sheet.total.differs",
                        List.of(line, label, heading, number, days, Math.abs(number - days)),
                        true);
    }
}

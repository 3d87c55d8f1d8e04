package org.shishi.sheet.door;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Cell;
import org.shishi.sheet.reading.LedgerDate;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.TitleFacts;

/** Asks which day a cell means that names a month or a part of one: it is none of them, and the last as little as the first. */
public final class AskedDays {

    private static final int MOST = 31;

    /** @param open whether it is still to be said which day is meant */
    public record Day(Optional<LocalDate> said, boolean open) {}

    private AskedDays() {}

    /** The day of which the lines above a table speak, as was said where they name several; none while it is to be said. */
    public static Optional<LocalDate> ofTitle(TitleFacts title, SheetAsking asking) {
        var days = title.asOfDays();
        return days.isEmpty()
                ? Optional.ofNullable(title.asOf())
                : asking.name(
                                "as-of.day",
                                days.stream().map(LocalDate::toString).toList(),
                                "sheet.question.as-of.several",
                                days.stream().map(LocalDate::toString).collect(Collectors.joining("、")))
                        .map(LocalDate::parse);
    }

    /** @param row its number, as it is shown */
    public static Day of(Cell cell, int row, String heading, SheetAsking asking) {
        var days = ReadDate.days(cell);
        if (days.isEmpty() || days.get().from().equals(days.get().to())) {
            return new Day(days.map(LedgerDate::to), false);
        }
        var possible = days.stream()
                .flatMap(span -> span.from().datesUntil(span.to().plusDays(1)))
                .limit(MOST + 1L)
                .map(LocalDate::toString)
                .toList();
        if (possible.size() > MOST) {
            return new Day(Optional.empty(), false);
        }
        var number = Integer.toString(row);
        var said = asking.name(
                "day." + heading + "." + number,
                last(possible),
                "sheet.question.day",
                number,
                heading,
                cell.text().strip());
        return new Day(said.map(LocalDate::parse), said.isEmpty());
    }

    /** The last day, which is often meant, before the others. */
    private static List<String> last(List<String> days) {
        int last = days.size() - 1;
        return Stream.concat(Stream.of(days.get(last)), days.subList(0, last).stream())
                .toList();
    }
}

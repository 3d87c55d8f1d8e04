package org.shishi.supervision.register;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.SaidColumns;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.DatePrecision;
import org.shishi.sheet.reading.LedgerDate;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadUnits;
import org.shishi.sheet.reading.Reading;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.UnitView;

/** One row of a register, read cell by cell; what is wrong with a cell is said as a broken rule. */
public record RegisterRow(TableByHeaders table, SheetRow row, AskedUnits units, SheetAsking asking) {

    public String text(String heading) {
        return table.cell(row, heading).text().strip();
    }

    public boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    /** The text under a heading that a sheet need not have. */
    public String textOr(String heading, String otherwise) {
        var known = has(heading) ? text(heading) : "";
        return SheetText.isNothing(known) ? otherwise : known;
    }

    public String needed(String heading) {
        var text = textOr(heading, "");
        if (text.isEmpty()) {
            throw new RuleViolation("supervision.import.missing", heading);
        }
        return text;
    }

    /** What the words of a cell mean among those that it may have. */
    public <T> T oneOf(String heading, String text, List<T> all, Function<T, String> word) {
        return all.stream()
                .filter(one -> WrittenText.alike(word.apply(one)).equals(WrittenText.alike(text)))
                .findFirst()
                .orElseThrow(() -> unknown(heading, text, all.stream().map(word).toList()));
    }

    /** Another word than those that a cell may have, with all of these. */
    public static RuleViolation unknown(String heading, String text, List<String> possible) {
        return new RuleViolation(
                "supervision.import.word", heading + " " + text + "（" + String.join("、", possible) + "）");
    }

    /** A heading without which no row can be read; of a sheet that lacks it, it is asked which column it is. */
    public void require(String heading) {
        if (!has(heading)) {
            var seen = new HashSet<Integer>();
            var columns = table.columns().entrySet().stream()
                    .filter(column -> seen.add(column.getValue()) && !TableByHeaders.isCounting(column.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            asking.name(
                    SaidColumns.heading(heading),
                    columns,
                    "sheet.question.heading",
                    Integer.toString(table.headerRow()),
                    heading);
        }
    }

    /** A day of the past; one without its year is the last one until the day of which the sheet speaks. */
    public LocalDate day(String heading) {
        var cell = table.cell(row, heading);
        return ReadDate.day(cell)
                .or(() -> ofSheet().flatMap(day -> only(ReadDate.until(cell, day), DatePrecision.DAY)))
                .orElseThrow(() -> noDay(heading));
    }

    /**
     * A day by which something is to be done; words that cover several days mean the last, as in a ledger. One without its year is the
     * first one from the day on that stands under another heading.
     */
    public LocalDate dueDay(String heading, String after) {
        var cell = table.cell(row, heading);
        return ReadDate.lastDay(cell)
                .or(() -> from(after).flatMap(day -> only(ReadDate.from(cell, day, year -> Optional.empty()), null)))
                .orElseThrow(() -> noDay(heading));
    }

    private Optional<LocalDate> from(String heading) {
        var cell = table.cell(row, heading);
        return ReadDate.day(cell)
                .or(() -> ofSheet().flatMap(day -> only(ReadDate.until(cell, day), DatePrecision.DAY)));
    }

    /** The last day of which the lines above the table speak; none where they name no year. */
    private Optional<LocalDate> ofSheet() {
        var title = table.title();
        var ends = title.planYear() == null ? null : LocalDate.of(title.planYear(), Month.DECEMBER, 31);
        return Stream.of(
                        Optional.ofNullable(title.asOf()), Optional.ofNullable(title.ends()), Optional.ofNullable(ends))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Words beside a date can be said nowhere here. */
    private static Optional<LocalDate> only(Reading<LedgerDate> read, @Nullable DatePrecision precision) {
        var date = read.value();
        return date == null || !read.remark().isEmpty() || precision != null && date.precision() != precision
                ? Optional.empty()
                : Optional.of(date.to());
    }

    /** A stroke is no day that is written otherwise than days are, but none. */
    private RuleViolation noDay(String heading) {
        var text = text(heading);
        return SheetText.isNothing(text)
                ? new RuleViolation("supervision.import.missing", heading)
                : new RuleViolation("supervision.import.day.unread", heading, Shortened.text(text));
    }

    public long unit(String name) {
        return units.find(name)
                .orElseThrow(() -> new RuleViolation("supervision.import.unit", name))
                .id();
    }

    /** The unit that is responsible: of several in one cell a person says which; the others are {@link #partners}. */
    public long responsible(String heading) {
        var text = needed(heading);
        var names = several(heading);
        var lead = names.isEmpty() ? Optional.of(text) : lead(heading, names);
        return lead.flatMap(units::find)
                .orElseThrow(() -> new RuleViolation("supervision.import.unit", text))
                .id();
    }

    /** Behind a demand: who works with the unit that is responsible, where its cell names others. */
    public String partners(String heading) {
        var names = several(heading);
        var others = lead(heading, names)
                .map(lead -> names.stream()
                        .filter(name -> !units.find(lead).equals(units.find(name)))
                        .collect(Collectors.joining("、")));
        return others.filter(text -> !text.isEmpty())
                .map("（配合单位：%s）"::formatted)
                .orElse("");
    }

    private Optional<String> lead(String heading, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : asking.name(
                        "lead." + row.number(),
                        names,
                        "sheet.question.lead",
                        Integer.toString(row.number()),
                        heading,
                        text(heading));
    }

    /** The units of a cell that names more than one; none where it is one, whatever signs its name has. */
    private List<String> several(String heading) {
        var text = textOr(heading, "");
        if (text.isEmpty() || units.directory().find(text).isPresent()) {
            return List.of();
        }
        var names = ReadUnits.of(table.cell(row, heading)).value();
        return names == null || names.names().size() < 2
                ? List.of()
                : names.names().stream()
                        .map(name -> units.find(name).map(UnitView::name).orElse(name))
                        .distinct()
                        .toList();
    }
}

package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.sheet.reading.TitleFacts;
import org.shishi.sheet.reading.UnitSaid;

/**
 * Shows what was made of a sheet before anything is read from it, so that a person can check and correct it.
 *
 * @param headerRow number of the header's first row, as shown
 * @param lastHeaderRow number of its last row; the same for one level
 * @param headings every column that has one, understood or not
 * @param title what the lines above the header say
 */
public record RecognisedLedger(
        SheetTable table, int headerRow, int lastHeaderRow, List<Heading> headings, TitleFacts title) {

    public RecognisedLedger {
        headings = List.copyOf(headings);
    }

    static RecognisedLedger of(SheetTable table, HeaderFinder.Header header) {
        var lines = new LinkedHashSet<String>();
        for (var row : table.rows().subList(0, header.first())) {
            row.cells().stream().map(Cell::text).filter(text -> !text.isBlank()).forEach(lines::add);
        }
        return TickedStatus.joined(new RecognisedLedger(
                table,
                table.rows().get(header.first()).number(),
                table.rows().get(header.last()).number(),
                headings(
                        header,
                        table.rows().subList(header.last() + 1, table.rows().size())),
                TitleFacts.of(String.join("\n", lines))));
    }

    private static List<Heading> headings(HeaderFinder.Header header, List<SheetRow> below) {
        return MoneyRates.apart(ScheduleColumns.recognised(withNameless(header, below), below), below);
    }

    /** A column that somebody filled without a heading is one too. */
    private static List<Heading> withNameless(HeaderFinder.Header header, List<SheetRow> below) {
        var named = header.headings().stream().map(Heading::column).toList();
        var all = new ArrayList<>(header.headings());
        int width = below.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        IntStream.range(0, width)
                .filter(column -> !named.contains(column))
                .filter(column -> below.stream()
                        .map(row -> row.cell(column))
                        .anyMatch(cell -> !cell.isEmpty() && !cell.covered()))
                .forEach(column -> all.add(new Heading(column, null, "", null, null)));
        all.sort(Comparator.comparingInt(Heading::column));
        return all;
    }

    /** The same headings over rows that a person has changed. */
    public RecognisedLedger over(SheetTable other) {
        return new RecognisedLedger(other, headerRow, lastHeaderRow, headings, title);
    }

    /** The same headings over rows of which some cells are others. */
    public RecognisedLedger replacing(Map<String, Cell> cells) {
        return cells.isEmpty() ? this : over(table.with(cells));
    }

    /** What stands below a heading as a cell of its own. */
    public List<Cell> cells(Heading heading) {
        return table.rows().stream()
                .filter(row -> row.number() > lastHeaderRow)
                .map(row -> row.cell(heading.column()))
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
    }

    public String sheetName() {
        return table.name();
    }

    /** Field to column (A is 0). */
    public Map<LedgerField, Integer> mapping() {
        var mapping = new EnumMap<LedgerField, Integer>(LedgerField.class);
        byField().forEach((field, heading) -> mapping.put(field, heading.column()));
        return mapping;
    }

    /** The columns from which nothing is read. */
    public List<Heading> unknownColumns() {
        return headings.stream().filter(heading -> heading.field() == null).toList();
    }

    /**
     * The same sheet with columns read as a person says: column (A is 0) to field, null for none. Columns that are not
     * named keep what was recognised.
     *
     * @throws RuleViolation {@code sheet.mapping.twice} when one field would come from two columns
     */
    public RecognisedLedger with(Map<Integer, @Nullable LedgerField> corrections) {
        var corrected = headings.stream()
                .map(heading -> corrections.containsKey(heading.column())
                        ? heading.as(corrections.get(heading.column()))
                        : heading)
                .toList();
        var taken = new HashSet<LedgerField>();
        for (var heading : corrected) {
            if (heading.field() != null && !taken.add(heading.field()) && !steps(corrected, heading.field())) {
                throw RuleViolation.at(
                        "file", "sheet.mapping.twice", heading.text(), first(corrected, heading.field()));
            }
        }
        return new RecognisedLedger(table, headerRow, lastHeaderRow, corrected, title);
    }

    private static String first(List<Heading> headings, LedgerField field) {
        return headings.stream()
                .filter(heading -> heading.field() == field)
                .map(FilledColumns::name)
                .findFirst()
                .orElse("");
    }

    /** Whether all columns of that field are steps of a schedule with their times. */
    private static boolean steps(List<Heading> headings, LedgerField field) {
        return headings.stream().filter(heading -> heading.field() == field).allMatch(Heading::isStep);
    }

    /** What is known of the unit of a column's amounts; one without {@code unit} where heading and title contradict. */
    public @Nullable UnitSaid unit(Heading heading) {
        return unit(heading, title);
    }

    static @Nullable UnitSaid unit(Heading heading, TitleFacts title) {
        return UnitSaid.agreed(heading.money(), title.money());
    }

    /** The same sheet with amounts in the units that a person says, by column. */
    public RecognisedLedger in(Map<Integer, MoneyUnit> units) {
        if (units.isEmpty()) {
            return this;
        }
        var told = headings.stream()
                .map(heading -> {
                    var unit = units.get(heading.column());
                    return unit == null ? heading.saying(unit(heading)) : heading.in(unit);
                })
                .toList();
        return new RecognisedLedger(table, headerRow, lastHeaderRow, told, title.withoutMoney());
    }

    /** Reads every row of the sheet, those above the header too: each has its outcome. */
    public List<LedgerRow> read(ReadingContext context) {
        var columns = byField();
        var sorting = new RowSorting(columns);
        var reading = new RowReading(columns, steps(), title, context);
        var rows = new ArrayList<LedgerRow>(table.rows().size());
        var section = "";
        Integer project = null;
        boolean other = false;
        for (var row : table.rows()) {
            other |= row.number() > lastHeaderRow && sorting.isOtherHeader(row);
            var kind = other ? RowKind.LEFT : kind(row, sorting);
            var read = read(row, kind, project, section, reading);
            section = kind == RowKind.SECTION ? read.text() : section;
            project = kind == RowKind.DATA ? Integer.valueOf(row.number()) : project;
            rows.add(read);
        }
        return GroupRow.sorted(rows);
    }

    private RowKind kind(SheetRow row, RowSorting sorting) {
        return row.number() < headerRow
                ? RowKind.TITLE
                : row.number() <= lastHeaderRow ? RowKind.HEADER : sorting.kind(row);
    }

    private static LedgerRow read(
            SheetRow row, RowKind kind, @Nullable Integer project, String section, RowReading reading) {
        var text = new LinkedHashSet<String>();
        row.cells().stream().map(Cell::text).filter(word -> !word.isBlank()).forEach(text::add);
        var more = kind == RowKind.CONTINUATION;
        Map<LedgerField, LedgerValue> values = more || kind == RowKind.DATA ? reading.values(row, more) : Map.of();
        return new LedgerRow(
                row.number(),
                kind,
                more ? project : null,
                section,
                String.join(" ", text),
                values,
                reading.problems(row, kind, values));
    }

    private List<Heading> steps() {
        return headings.stream().filter(Heading::isStep).toList();
    }

    private Map<LedgerField, Heading> byField() {
        var columns = new EnumMap<LedgerField, Heading>(LedgerField.class);
        for (var heading : headings) {
            if (heading.field() != null) {
                columns.put(heading.field(), heading);
            }
        }
        return columns;
    }
}

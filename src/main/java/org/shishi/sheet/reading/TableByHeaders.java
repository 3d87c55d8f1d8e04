package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.HeadingRows;
import org.shishi.sheet.HiddenParts;
import org.shishi.sheet.SaidColumns;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.shape.Ditto;
import org.shishi.sheet.shape.TextRows;
import org.shishi.sheet.shape.TotalLabel;

/**
 * Finds a table whose headings are known by name (单位名录, 资金台账 …) under whatever titles stand above it, for
 * modules that read their own sheets.
 *
 * @param sheet name of the sheet
 * @param headerRow its number as shown
 * @param title what the lines above the headings say about all of it
 * @param columns heading, without spaces, to column (A is 0)
 * @param totals the rows that only add others up ({@link TotalRows}) or say something of the table, which are none of {@code rows}
 * @param read the columns that had to be there, or were looked at by their headings until now
 * @param others headings that its door reads where they are there
 * @param asking where it is asked what the sheet leaves open; none where that is asked at once and alone
 */
public record TableByHeaders(
        String sheet,
        int headerRow,
        TitleFacts title,
        Map<String, Integer> columns,
        List<SheetRow> rows,
        List<SheetRow> totals,
        Set<Integer> read,
        Set<String> others,
        @Nullable SheetAsking asking) {

    private static final Pattern PERCENT = Pattern.compile("\\(?%\\)?$");

    public TableByHeaders(
            String sheet,
            int headerRow,
            TitleFacts title,
            Map<String, Integer> columns,
            List<SheetRow> rows,
            List<SheetRow> totals) {
        this(sheet, headerRow, title, columns, rows, totals, new HashSet<>(), new HashSet<>(), null);
    }

    /** The first table, in any of the sheets, that has a row with all these headings; else why it is none of that kind. */
    public static TableByHeaders in(SheetKind kind, List<SheetTable> tables, String... headings) {
        var asking = new SheetAsking(Map.of());
        var found = in(kind, tables, asking, headings);
        asking.require();
        return found.alone();
    }

    /** The same; what the sheet hides is asked among the other questions. */
    public static TableByHeaders in(SheetKind kind, List<SheetTable> tables, SheetAsking asking, String... headings) {
        return tables.stream()
                .sorted(SheetTable.AS_SEEN)
                .flatMap(table -> find(table, Map.of(), asking, headings).stream())
                .findFirst()
                .orElseThrow(() -> kind.refusal(tables, headings));
    }

    /** The table of this sheet, if one of its rows has all these headings. */
    public static Optional<TableByHeaders> find(SheetTable table, String... headings) {
        return find(table, Map.of(), headings);
    }

    /**
     * The table of this sheet, if one of its rows has all these headings or other words for them.
     *
     * @param synonyms such words, to the heading under which the column is then known
     */
    public static Optional<TableByHeaders> find(SheetTable table, Map<String, String> synonyms, String... headings) {
        var asking = new SheetAsking(Map.of());
        var found = find(table, synonyms, asking, headings);
        asking.require();
        return found.map(TableByHeaders::alone);
    }

    /** @param asking what the sheet hides is asked among its questions */
    public static Optional<TableByHeaders> find(
            SheetTable table, Map<String, String> synonyms, SheetAsking asking, String... headings) {
        for (var i = 0; i < table.rows().size(); i++) {
            var head = HeadingRows.at(table.rows(), i);
            var columns = columnsOf(head, synonyms);
            if (!HeadingRows.isLower(table.rows(), i) && columns.keySet().containsAll(List.of(headings))) {
                var below = table.rows().subList(i + head.height(), table.rows().size());
                askHidden(asking, table, below, columns);
                var filled = Ditto.filled(
                        below.stream().filter(row -> !row.isBlank()).toList());
                var title = TitleFacts.of(lines(table.rows().subList(0, i)));
                return Optional.of(new TableByHeaders(
                        table.name(),
                        head.row().number(),
                        title,
                        columns,
                        filled.stream()
                                .filter(row -> !TotalLabel.isOf(row) && !TextRows.isAside(row))
                                .toList(),
                        filled.stream()
                                .filter(row -> TotalLabel.isOf(row) || TextRows.isAside(row))
                                .toList(),
                        Stream.of(headings).map(columns::get).collect(Collectors.toCollection(HashSet::new)),
                        new HashSet<>(),
                        asking));
            }
        }
        return Optional.empty();
    }

    /** What nobody sees is asked about: whoever answers has it looked at. */
    private static void askHidden(
            SheetAsking asking, SheetTable table, List<SheetRow> rows, Map<String, Integer> columns) {
        HiddenParts.ask(
                asking,
                table,
                rows.stream()
                        .map(SheetRow::number)
                        .filter(table.hidden().rows()::contains)
                        .toList(),
                columns.entrySet().stream()
                        .filter(column -> table.hidden().columns().contains(column.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static String lines(List<SheetRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.covered())
                .map(Cell::text)
                .collect(Collectors.joining("\n"));
    }

    /** The columns of the headings that begin with that row of the sheet. */
    public static Map<String, Integer> headings(SheetTable table, int index, Map<String, String> synonyms) {
        return columnsOf(HeadingRows.at(table.rows(), index), synonyms);
    }

    /** Whether a column only counts the rows. */
    public static boolean isCounting(String heading) {
        return UnreadColumns.COUNTING.contains(heading);
    }

    private static Map<String, Integer> columnsOf(HeadingRows head, Map<String, String> synonyms) {
        var row = head.row();
        var columns = new LinkedHashMap<String, Integer>();
        for (var column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            var name = SheetText.withoutSpaces(cell.text());
            if (!name.isEmpty() && columns.putIfAbsent(name, column) != null && !cell.covered()) {
                columns.putIfAbsent(SaidColumns.twin(name, cell), column);
            }
        }
        head.others()
                .forEach((column, names) -> names.stream()
                        .map(SheetText::withoutSpaces)
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> columns.putIfAbsent(name, column)));
        var meant = new LinkedHashMap<String, Set<Integer>>();
        columns.forEach((name, column) -> {
            var other = meaning(name, synonyms);
            if (other != null && !columns.containsKey(other)) {
                meant.computeIfAbsent(other, any -> new HashSet<>()).add(column);
            }
        });
        meant.forEach((other, those) -> {
            if (those.size() == 1) { // of two a person says which is meant
                columns.put(other, those.iterator().next());
            }
        });
        return columns;
    }

    /** The heading that another word stands for; an amount keeps its unit. */
    private static @Nullable String meaning(String name, Map<String, String> synonyms) {
        var other = synonyms.get(PERCENT.matcher(name).replaceFirst(""));
        var bare = other == null ? synonyms.get(UnitSaid.withoutUnit(name)) : null;
        return bare == null
                ? other
                : bare
                        + UnitSaid.inHeading(name)
                                .map(unit -> "(" + unit.word() + ")")
                                .orElse("");
    }

    /** The same table with these of its rows. */
    public TableByHeaders of(List<SheetRow> some) {
        return new TableByHeaders(sheet, headerRow, title, columns, some, totals, read, others, asking);
    }

    /** The same table with one more column, which says the same in each row. */
    public TableByHeaders with(String heading, String text) {
        int column = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var more = new LinkedHashMap<>(columns);
        more.put(heading, column);
        var wider = rows.stream().map(row -> row.and(column, text)).toList();
        return new TableByHeaders(sheet, headerRow, title, more, wider, totals, read, others, asking);
    }

    /** The same table, one of whose columns is known under another heading too. */
    public TableByHeaders also(String heading, String other) {
        var more = new LinkedHashMap<>(columns);
        more.putIfAbsent(other, columns.get(heading));
        return new TableByHeaders(sheet, headerRow, title, more, rows, totals, read, others, asking);
    }

    /** The same table with other cells at some places. */
    public TableByHeaders with(Map<String, Cell> cells) {
        var told = totals.stream().map(row -> row.with(cells)).toList();
        var some = rows.stream().map(row -> row.with(cells)).toList();
        return new TableByHeaders(sheet, headerRow, title, columns, some, told, read, others, asking);
    }

    /** Says of columns, where they are there, that nothing has to be taken from them: they only tell people which row is which. */
    public TableByHeaders knowing(String... headings) {
        Stream.of(headings).filter(columns::containsKey).map(columns::get).forEach(read::add);
        return this;
    }

    /** Says which headings its door would read too: a column that nobody knows may be one of them. */
    public TableByHeaders or(String... headings) {
        others.addAll(List.of(headings));
        return this;
    }

    /** The same table, of which what is open is asked at once. */
    public TableByHeaders alone() {
        return new TableByHeaders(sheet, headerRow, title, columns, rows, totals, read, others, null);
    }

    /** The cell of that row under that heading. */
    public Cell cell(SheetRow row, String heading) {
        var column = columns.get(heading);
        if (column == null) {
            throw RuleViolation.at("file", "sheet.table.no-header", heading);
        }
        read.add(column);
        return row.cell(column);
    }

    /** The numbers of those rows whose cell has something that is no number of that column, so that no sum has them. */
    List<String> unread(String heading, Stream<SheetRow> some, BiFunction<String, Cell, Optional<BigDecimal>> reading) {
        int column = Objects.requireNonNull(columns.get(heading));
        return some.filter(row -> !row.cell(column).covered()
                        && !SheetText.isNothing(row.cell(column).text())
                        && reading.apply(heading, row.cell(column)).isEmpty())
                .map(row -> Integer.toString(row.number()))
                .toList();
    }

    /** What that cell says as a code, a name or a word of a list is compared: in plain letters and digits. */
    public String word(SheetRow row, String heading) {
        return WrittenText.folded(cell(row, heading).text()).strip();
    }

    /** Every row as heading to cell. */
    public List<Map<String, Cell>> asMaps() {
        var maps = new ArrayList<Map<String, Cell>>(rows.size());
        for (var row : rows) {
            var map = new LinkedHashMap<String, Cell>();
            columns.forEach((heading, column) -> map.put(heading, row.cell(column)));
            maps.add(map);
        }
        return maps;
    }
}

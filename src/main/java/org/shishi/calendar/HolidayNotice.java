package org.shishi.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.shape.TotalLabel;

/**
 * Takes the usual table of the State Council's notice apart, a row for each festival with the days off and those worked instead
 * (节日, 放假时间, 调休): into a row for either.
 */
record HolidayNotice(SheetTable table, int index, int off, int worked) {

    /** How many days off a row says that it has. */
    static final Set<String> COUNTS = Set.of("天数", "放假天数", "共计天数", "共计");

    private static final Set<String> OCCASION = Set.of("节日", "节假日", "节日名称", "假期", "假日名称", "假期名称");
    private static final Set<String> OFF = Set.of("放假时间", "放假日期", "放假安排", "休假时间", "假期时间", "放假", "放假调休时间");
    private static final Set<String> WORKED = Set.of(
            "调休", "调休上班", "调休上班时间", "调休上班日期", "调休安排", "调休日期", "调休时间", "补班", "补班日期", "补班时间", "上班日期", "上班时间", "调休补班");
    private static final Set<String> KIND = Set.of("类别", "类型", "安排", "放假或上班", "是否放假");
    private static final Pattern NONE = Pattern.compile("(?:不|无|没有)(?:需|用)?(?:调休|补班|调班)|与周末连休");
    private static final int DEPTH = 40;

    /** The table as it is where it is none. */
    static SheetTable apart(SheetTable table) {
        return IntStream.range(0, Math.min(DEPTH, table.rows().size()))
                .mapToObj(i -> new HolidayNotice(
                        table, i, at(table.rows().get(i), OFF), at(table.rows().get(i), WORKED)))
                .filter(HolidayNotice::isOne)
                .findFirst()
                .map(HolidayNotice::rows)
                .map(table::with)
                .orElse(table);
    }

    private boolean isOne() {
        var head = table.rows().get(index);
        return off >= 0 && worked >= 0 && at(head, OCCASION) >= 0 && at(head, KIND) < 0;
    }

    private static int at(SheetRow row, Set<String> words) {
        return IntStream.range(0, row.cells().size())
                .filter(column ->
                        words.contains(SheetText.withoutSpaces(row.cell(column).text())))
                .findFirst()
                .orElse(-1);
    }

    private List<SheetRow> rows() {
        var head = table.rows().get(index);
        int width = table.width();
        int counts = at(head, COUNTS);
        var rows = new ArrayList<>(table.rows().subList(0, index));
        rows.add(with(
                        head,
                        column -> column == off || column == worked,
                        Cell.text(head.cell(off).ref(), "日期"))
                .and(width, "类别"));
        for (var row : table.rows().subList(index + 1, table.rows().size())) {
            if (TotalLabel.isOf(row)) {
                rows.add(row);
                continue;
            }
            var instead = row.cell(worked);
            if (!isNone(row.cell(off)) || isNone(instead)) {
                rows.add(with(row, column -> column == worked, row.cell(off))
                        .and(width, Cell.text(row.cell(off).ref(), "放假")));
            }
            if (!isNone(instead)) {
                rows.add(with(row, column -> column == worked || column == counts, instead)
                        .and(width, Cell.text(instead.ref(), "上班")));
            }
        }
        return rows;
    }

    private static boolean isNone(Cell cell) {
        return SheetText.isNothing(cell.text())
                || NONE.matcher(SheetText.withoutSpaces(cell.text())).find();
    }

    /** The row without some columns, with a cell where the days are. */
    private SheetRow with(SheetRow row, Predicate<Integer> without, Cell days) {
        return new SheetRow(
                row.number(),
                IntStream.range(0, row.cells().size())
                        .mapToObj(column -> column == off
                                ? days
                                : without.test(column)
                                        ? Cell.empty(row.cell(column).ref())
                                        : row.cell(column))
                        .toList());
    }
}

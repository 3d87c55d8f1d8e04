package org.shishi.progress.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.MoneyUnit;
import org.shishi.sheet.reading.PercentMeaning;
import org.shishi.sheet.reading.SharedValue;
import org.shishi.sheet.reading.SharedValue.Division;
import org.shishi.sheet.reading.TableByHeaders;

/** Asks what a sheet of reports leaves open: its period, a percent merged over several rows, and a day that has not come. */
final class ReportQuestions {

    private static final String PERIOD = "period";
    private static final String MERGED = "merged.percent";
    private static final String EACH = "each";
    private static final String SHARES = "shares.percent";
    private static final String SHARE = "share";
    private static final String POINTS = "points";

    private final TableByHeaders table;
    private final List<SheetTable> tables;
    private final SheetAsking asking;
    private final List<String> periods;
    private final LocalDate today;

    /** @param periods the names of those that have begun, the newest first */
    ReportQuestions(
            TableByHeaders table, List<SheetTable> tables, SheetAsking asking, List<String> periods, LocalDate today) {
        this.table = table;
        this.tables = tables;
        this.asking = asking;
        this.periods = periods;
        this.today = today;
    }

    /** The sheet as it was said to be read; while that is open, as it is likeliest, so that all is asked at once. */
    TableByHeaders answered() {
        return ofPeriod(shares(merged()));
    }

    private TableByHeaders ofPeriod(TableByHeaders read) {
        if (read.columns().containsKey(SheetRowReader.PERIOD)) {
            return read;
        }
        var said = asking.name(PERIOD, periods, "report.question.period");
        if (said.isEmpty()) {
            asking.require(); // nothing can be said of its rows
        }
        return read.with(SheetRowReader.PERIOD, said.orElse(""));
    }

    private TableByHeaders merged() {
        var day = table.title().asOf();
        if (day != null && day.isAfter(today)) {
            asking.word("as-of", List.of(SheetQuestion.TAKE), "sheet.question.as-of", day.toString());
        }
        var shared = shared();
        if (shared.isEmpty()) {
            return table;
        }
        var shown = shared.stream().map(SharedValue::shown).toList();
        var said = asking.word(MERGED, List.of(EACH, SheetQuestion.LEAVE), "sheet.question.merged.percent", shown);
        return said.orElse(EACH).equals(EACH) ? each(shared) : without(shared);
    }

    /** Numbers without a sign are asked about once for the column; until it is said they are the shares that they look like. */
    private TableByHeaders shares(TableByHeaders read) {
        var cells = read.rows().stream()
                .map(row -> read.cell(row, SheetRowReader.PERCENT))
                .toList();
        var doubtful = PercentMeaning.doubtful(cells);
        if (doubtful.isEmpty()) {
            return read;
        }
        var shown =
                doubtful.stream().map(cell -> cell.ref() + " " + cell.text()).toList();
        var said = asking.word(SHARES, List.of(SHARE, POINTS), "sheet.question.shares", doubtful.size(), shown);
        return read.with((said.orElse(SHARE).equals(SHARE) ? PercentMeaning.SHARES : PercentMeaning.POINTS).of(cells));
    }

    private List<SharedValue> shared() {
        var column = Objects.requireNonNull(table.columns().get(SheetRowReader.PERCENT));
        var rows = table.rows().stream().map(SheetRow::number).collect(Collectors.toSet());
        return tables.stream()
                .filter(one -> one.name().equals(table.sheet()))
                .flatMap(one -> SharedValue.in(one, column, rows).stream())
                .toList();
    }

    private TableByHeaders each(List<SharedValue> shared) {
        var cells = new HashMap<String, Cell>();
        shared.forEach(value -> cells.putAll(value.divided(Division.EACH, MoneyUnit.YUAN)));
        return table.with(cells);
    }

    private TableByHeaders without(List<SharedValue> shared) {
        var left = shared.stream().flatMap(value -> value.rows().stream()).collect(Collectors.toSet());
        return table.of(table.rows().stream()
                .filter(row -> !left.contains(row.number()))
                .toList());
    }
}

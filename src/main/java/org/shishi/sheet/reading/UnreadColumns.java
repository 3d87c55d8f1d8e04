package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.SecretValues;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SaidColumns;

/** Tells which columns of a sheet nobody has read, and some of what they hold: what is not said there was not taken over. */
public final class UnreadColumns {

    /** Counts the rows, and says nothing of them. */
    static final List<String> COUNTING = List.of("序号", "No.");

    private static final String NUMBER = "文号";
    private static final Pattern PAPER = Pattern.compile("[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号");

    private static final int SHOWN = 3;
    private static final int LONGEST = 20;

    private UnreadColumns() {}

    /**
     * What is said of the sheet's totals, and of the columns that its rows, which have been read, left aside. A column that looks
     * important is asked about: what it is, or that it is to be left.
     */
    public static List<TotalRows.Said> after(TableByHeaders table, List<TotalRows.Said> totals) {
        var said = new ArrayList<>(totals);
        var own = table.asking();
        var asking = own == null ? new SheetAsking(Map.of()) : own;
        unread(table).forEach((heading, cells) -> {
            ask(table, heading, cells, asking);
            said.add(new TotalRows.Said(
                    TotalRows.Said.UNREAD, List.of(heading, SecretValues.shown(heading, some(cells))), true));
        });
        if (own == null) {
            asking.require();
        }
        return said;
    }

    /** Asks only, where the rows are read later; the columns that the door knows have been named. */
    public static void ask(TableByHeaders table, SheetAsking asking) {
        unread(table).forEach((heading, cells) -> ask(table, heading, cells, asking));
    }

    private static Map<String, List<Cell>> unread(TableByHeaders table) {
        var unread = new LinkedHashMap<String, List<Cell>>();
        var seen = new HashSet<Integer>();
        table.columns().forEach((heading, column) -> { // its own heading comes before what that stands for
            var cells = table.rows().stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.covered() && !cell.text().isBlank())
                    .toList();
            if (seen.add(column) && !table.read().contains(column) && !COUNTING.contains(heading) && !cells.isEmpty()) {
                unread.put(heading, cells);
            }
        });
        return unread;
    }

    private static void ask(TableByHeaders table, String heading, List<Cell> cells, SheetAsking asking) {
        var choices = Stream.concat(
                        Stream.of(SheetQuestion.LEAVE),
                        table.others().stream()
                                .filter(other -> !table.columns().containsKey(other))
                                .sorted())
                .toList();
        ColumnLooks.of(heading, cells, name -> false)
                .map(Enum::name)
                .or(() -> choices.contains(NUMBER) && isNumberOfPaper(heading, cells)
                        ? Optional.of("DOCUMENT")
                        : Optional.empty())
                .ifPresent(looks -> asking.name(
                        SaidColumns.column(heading),
                        choices,
                        "sheet.question.column." + looks,
                        heading,
                        SecretValues.shown(heading, some(cells))));
    }

    /** 浙政办〔2023〕88号, or a heading that speaks of such numbers. */
    private static boolean isNumberOfPaper(String heading, List<Cell> cells) {
        return heading.contains(NUMBER)
                || cells.stream()
                                        .filter(cell -> PAPER.matcher(WrittenText.folded(cell.text()))
                                                .find())
                                        .count()
                                * 2
                        >= cells.size();
    }

    /** The first of the texts that differ, each cut. */
    public static List<String> some(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SHOWN)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }
}

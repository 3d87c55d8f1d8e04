package org.shishi.sheet.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.reading.SheetText;

/** Tells a column 编号 that only counts the rows (1, 2, 3; 01, 02; anew in each group) from one of the projects' codes. */
public final class RunningNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,4})\\)?[.、]?");
    private static final Pattern OF_GROUP =
            Pattern.compile("\\(?[〇一二三四五六七八九十]+\\)?[.、]?.*|\\D*[合小总共]\\s*计.*|[注说填]\\D.*");

    private RunningNumbers() {}

    /** The column that is taken for the code and is none by itself. */
    public static Optional<Heading> in(RecognisedLedger sheet) {
        return sheet.headings().stream()
                .filter(heading -> heading.field() == LedgerField.CODE)
                .findFirst()
                .filter(heading -> count(sheet.cells(heading)));
    }

    /** The rows' numbers, as they are written. */
    public static List<String> of(RecognisedLedger sheet, Heading heading) {
        return sheet.cells(heading).stream()
                .map(RunningNumbers::text)
                .filter(text -> NUMBER.matcher(text).matches())
                .toList();
    }

    /** With the column as what it is; where the sheet counts its rows in another one, as nothing. */
    public static RecognisedLedger counting(RecognisedLedger sheet, Heading heading) {
        var other = new java.util.HashMap<Integer, @org.jspecify.annotations.Nullable LedgerField>();
        other.put(heading.column(), sheet.mapping().containsKey(LedgerField.SEQUENCE) ? null : LedgerField.SEQUENCE);
        return sheet.with(other);
    }

    /** From 1 on, the next or, below the row of a group, the one after it, or 1 again. */
    private static boolean count(List<Cell> cells) {
        int before = 0;
        for (var cell : cells) {
            var text = text(cell);
            var number = NUMBER.matcher(text);
            if (!number.matches()) {
                if (!OF_GROUP.matcher(text).matches()) {
                    return false;
                }
                continue;
            }
            int next = Integer.parseInt(number.group(1));
            if (next != 1 && (before == 0 || next <= before || next > before + 2)) {
                return false;
            }
            before = next;
        }
        return before > 0;
    }

    private static String text(Cell cell) {
        return SheetText.withoutSpaces(WrittenText.folded(cell.text()));
    }
}

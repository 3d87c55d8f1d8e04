package org.shishi.sheet.shape;

import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;

/** Knows rows that add others up by their first words: 合计, 小计, 总 投 资. */
public final class TotalLabel {

    private static final Pattern LABEL =
            Pattern.compile("\\p{IsHan}{0,6}?(?:总?合计|总计|小计|共计|累计)(?:[:(\\d].*)?|总投资额?|(?i:(?:sub|grand)?total:?)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LOOKED_AT = 3;

    private TotalLabel() {}

    public static boolean isOf(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .limit(LOOKED_AT)
                .map(TotalLabel::plain)
                .dropWhile(text -> NUMBER.matcher(text).matches())
                .findFirst()
                .filter(TotalLabel::is)
                .isPresent();
    }

    /** The word by which a row is a total. */
    public static String of(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(TotalLabel::plain)
                .filter(TotalLabel::is)
                .findFirst()
                .orElse("");
    }

    /** @param words without spaces */
    public static boolean is(String words) {
        return LABEL.matcher(words).matches();
    }

    private static String plain(Cell cell) {
        return WrittenText.folded(cell.text()).replaceAll("\\s+", "");
    }
}

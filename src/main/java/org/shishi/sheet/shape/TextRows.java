package org.shishi.sheet.shape;

import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;

/** Tells rows that only say something about the table (注：…, 填表人：…, 一、教育类) from those of which it is made. */
public final class TextRows {

    /** What begins a remark below or above a table; spaces are taken out. */
    public static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|填表|填报|制表|审核|联系|单位负责|分管领导)[^,,。]{0,8}[::].*");

    /** How headings of parts are numbered. */
    public static final Pattern NUMBERED = Pattern.compile("(?:第[一二三四五六七八九十]+[类部方]|\\(?[一二三四五六七八九十]+(?:[、..)]|$)).*");

    private TextRows() {}

    /** A remark, or the heading of a part that stands alone in its row. */
    public static boolean isAside(SheetRow row) {
        var own = row.cells().stream()
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
        if (own.isEmpty() || own.get(0).kind() != CellKind.TEXT) {
            return false;
        }
        var first = WrittenText.folded(own.get(0).text()).replaceAll("\\s+", "");
        return NOTE.matcher(first).matches() && own.stream().skip(1).allMatch(TextRows::isLabelled)
                || own.size() == 1 && NUMBERED.matcher(first).matches();
    }

    /** As what stands beside it: 审核人：…. */
    private static boolean isLabelled(Cell cell) {
        return cell.kind() == CellKind.TEXT && cell.text().matches("(?s).*[:：].*");
    }

    /** What stands in it. */
    public static String words(SheetRow row) {
        return String.join(
                " ",
                row.cells().stream()
                        .filter(cell -> !cell.isEmpty() && !cell.covered())
                        .map(cell -> cell.text().strip())
                        .toList());
    }
}

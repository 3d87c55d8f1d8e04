package org.shishi.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetQuestion;
import org.shishi.shared.WrittenText;

/** Carries out what a person has said of a sheet's headings and words, before anybody reads it: which column is which, and which is left. */
public final class SaidColumns {

    /** Of a heading that nobody knows: what it is, or that it is to be left. */
    private static final String COLUMN = "column.";

    /** Of a heading that is missing: which column it is. */
    private static final String HEADING = "heading.";

    /** Of a word that nobody knows: which one it stands for. */
    private static final String WORD = "word.";

    private static final Pattern AMOUNTS = Pattern.compile("金额$|投资$|资金$|欠款$");
    private static final Pattern UNIT = Pattern.compile("[(\\[【/][^()\\[\\]【】/]{0,6}[元圆币][^()\\[\\]【】/]{0,3}[)\\]】]?$");

    private SaidColumns() {}

    /** The key of the question what a column is; a program tells a key from its answer by the first colon. */
    public static String column(String heading) {
        return COLUMN + plain(heading);
    }

    public static String heading(String missing) {
        return HEADING + plain(missing);
    }

    public static String word(String heading, String word) {
        return WORD + plain(heading) + "." + plain(word);
    }

    private static String plain(String text) {
        return WrittenText.folded(text).replaceAll("\\s+", "").replace(':', '：');
    }

    static SheetTable answered(SheetTable table, Map<String, String> answers) {
        var named = new HashMap<String, String>();
        var words = new HashMap<String, String>();
        answers.forEach((key, answer) -> {
            if (key.startsWith(COLUMN)) {
                named.put(key.substring(COLUMN.length()), answer.equals(SheetQuestion.LEAVE) ? "" : answer);
            } else if (key.startsWith(HEADING)) {
                named.put(plain(answer), key.substring(HEADING.length()));
            } else if (key.startsWith(WORD)) {
                words.put(key.substring(WORD.length()), answer);
            }
        });
        var renamed = named.isEmpty() ? table : renamed(table, named);
        return words.isEmpty() ? renamed : reworded(renamed, words);
    }

    /** The first headings that have any of these are the ones that have them; in two rows they are one afterwards, each told with its group. */
    private static SheetTable renamed(SheetTable table, Map<String, String> named) {
        for (int i = 0; i < table.rows().size(); i++) {
            var head = HeadingRows.at(table.rows(), i);
            var others = HeadingRows.isLower(table.rows(), i) ? Map.<String, Cell>of() : renamed(head, named);
            if (!others.isEmpty()) {
                var rows = new ArrayList<>(table.rows().subList(0, i));
                rows.add(head.row().with(others));
                rows.addAll(table.rows().subList(i + head.height(), table.rows().size()));
                return table.with(rows);
            }
        }
        return table;
    }

    private static Map<String, Cell> renamed(HeadingRows head, Map<String, String> named) {
        var others = new HashMap<String, Cell>();
        var seen = new HashSet<String>();
        var alike = head.others();
        for (int i = 0; i < head.row().cells().size(); i++) {
            var cell = head.row().cell(i);
            var text = plain(cell.text());
            var twin = !text.isEmpty() && !seen.add(text);
            var known = Stream.concat(
                    Stream.of(twin ? plain(twin(text, cell)) : text),
                    alike.getOrDefault(i, List.of()).stream().map(SaidColumns::plain));
            var name = known.filter(named::containsKey).findFirst().map(named::get);
            if (name.isPresent() && !cell.covered() && !isOfOtherUnit(name.get(), text)) {
                others.put(cell.ref(), Cell.text(cell.ref(), name.get() + unit(name.get(), text)));
            }
        }
        return others;
    }

    /** 尚欠款(元) is never 尚欠款(万元). */
    private static boolean isOfOtherUnit(String name, String heading) {
        var one = UNIT.matcher(plain(name));
        var other = UNIT.matcher(heading);
        return one.find() && (!other.find() || !one.group().equals(other.group()));
    }

    /** A column of amounts keeps the unit that its own heading names. */
    private static String unit(String name, String heading) {
        var unit = AMOUNTS.matcher(name).find() ? UNIT.matcher(heading) : null;
        return unit != null && unit.find() ? unit.group() : "";
    }

    /** The name of a column whose heading another one has already. */
    public static String twin(String heading, Cell cell) {
        return heading + "(" + cell.ref().replaceAll("\\d", "") + "栏)";
    }

    private static SheetTable reworded(SheetTable table, Map<String, String> words) {
        var others = new HashMap<String, Cell>();
        for (int column = 0; column < table.width(); column++) {
            @Nullable String heading = null;
            for (var row : table.rows()) {
                var cell = row.cell(column);
                var said = heading == null ? null : words.get(heading + "." + plain(cell.text()));
                if (said != null) {
                    others.put(
                            cell.ref(),
                            cell.covered()
                                    ? Cell.text(cell.ref(), said).coveredAt(cell.ref())
                                    : Cell.text(cell.ref(), said));
                } else {
                    var own = plain(ColumnHeading.of(cell.text()).own());
                    heading = words.keySet().stream().anyMatch(key -> key.startsWith(own + ".")) ? own : heading;
                }
            }
        }
        return table.with(others);
    }
}

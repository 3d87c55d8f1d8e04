package org.shishi.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;

/** Asks of two rows whether they are one unit, where other sheets would read the one's name as the other's (教育局, 县教育局). */
final class TwiceInSheet {

    private static final String KEY = "twice.";
    private static final String FIRST = "unit.twice.first";
    private static final String SECOND = "unit.twice.second";
    private static final String OTHER = "unit.twice.other";

    /** Of more rows only the whole names are compared: each is held against all before it. */
    private static final int MOST = 500;

    private final UnitDirectory before;
    private final SheetAsking asking;
    private final Map<String, Integer> rows = new HashMap<>();

    /** The names of rows that another one's stands for. */
    private final Map<Integer, String> instead = new HashMap<>();

    TwiceInSheet(UnitDirectory directory, SheetAsking asking) {
        this.before = directory.without();
        this.asking = asking;
    }

    /**
     * @param names number of the row to the name of a unit that the directory has not got, in the sheet's order
     * @param shorter number of the row to what the unit is called for short there, empty where the sheet says nothing
     */
    static Map<Integer, String> asked(
            UnitDirectory directory, SheetAsking asking, Map<Integer, String> names, Map<Integer, String> shorter) {
        var twice = new TwiceInSheet(directory, asking);
        names.forEach((number, name) -> twice.row(number, name, shorter.getOrDefault(number, "")));
        return twice.instead;
    }

    private void row(int number, String name, String shorter) {
        var first = same(name).or(() -> shorter.isEmpty() ? Optional.empty() : same(shorter));
        first.ifPresentOrElse(other -> ask(number, name, other), () -> {
            rows.put(WrittenText.alike(name), number);
            before.add(name);
        });
    }

    private Optional<String> same(String name) {
        var found = before.name(name);
        return (found.isPresent() || rows.size() > MOST
                        ? found
                        : before.abbreviated(name).or(() -> before.whole(name)))
                .filter(first -> !WrittenText.alike(first).equals(WrittenText.alike(name)));
    }

    private void ask(int number, String name, String first) {
        int row = rows.get(WrittenText.alike(first));
        var answer = asking.word(
                KEY + WrittenText.alike(name).replace(':', '：'),
                List.of(FIRST, SECOND, OTHER),
                "unit.twice.question",
                Shortened.text(name),
                Integer.toString(number),
                Shortened.text(first),
                Integer.toString(row));
        if (answer.filter(OTHER::equals).isPresent()) {
            rows.put(WrittenText.alike(name), number);
            before.add(name);
        } else if (answer.filter(SECOND::equals).isPresent()) {
            instead.put(row, name);
            instead.put(number, "");
        } else {
            instead.put(number, "");
        }
    }
}

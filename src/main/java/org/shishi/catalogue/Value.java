package org.shishi.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.paper.PaperTable;

/**
 * What a placeholder stands for.
 *
 * @param text as it is read within a sentence
 * @param items of a list, when it stands on a line of its own
 * @param table when it stands on a line of its own
 * @param rows behind it
 */
public record Value(
        Kind kind,
        String text,
        List<String> items,
        @Nullable PaperTable table,
        Rows rows) {

    private static final Pattern NOTHING = Pattern.compile("[-+]?0+([.]0+)?%?|" + ChineseWords.NOTHING);

    /** How it may be used: figures and words within sentences, lists and tables on lines of their own. */
    public enum Kind {
        WORD,
        FIGURE,
        LIST,
        TABLE
    }

    public Value {
        items = List.copyOf(items);
    }

    static Value word(String text) {
        return new Value(Kind.WORD, text, List.of(), null, Rows.NONE);
    }

    static Value figure(String text, Rows rows) {
        return new Value(Kind.FIGURE, text, List.of(), null, rows);
    }

    static Value list(List<String> items, Rows rows) {
        return new Value(Kind.LIST, String.join("、", items).replace("。、", "；"), items, null, rows);
    }

    static Value table(PaperTable table, Rows rows) {
        return new Value(Kind.TABLE, "", List.of(), table, rows);
    }

    /** Whether there is anything to tell: a figure that is registered and not zero, a list or table with rows. */
    public boolean given() {
        return switch (kind) {
            case LIST -> !items.isEmpty();
            case TABLE -> table != null && !table.rows().isEmpty();
            case WORD, FIGURE -> !text.isBlank() && !NOTHING.matcher(text).matches();
        };
    }

    /** Whether it fills lines of its own. */
    public boolean block() {
        return kind == Kind.LIST || kind == Kind.TABLE;
    }
}

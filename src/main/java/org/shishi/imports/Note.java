package org.shishi.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, doubtful or assumed: a message key and its values, beside the cell.
 *
 * @param ref the cell as the spreadsheet program names it; none where it is about the whole sheet
 * @param error whether it keeps the row out
 */
public record Note(@Nullable String ref, boolean error, String code, List<NoteText> args) {

    static Note error(@Nullable String ref, String code, Object... args) {
        return new Note(ref, true, code, words(Arrays.asList(args)));
    }

    static Note notice(@Nullable String ref, String code, Object... args) {
        return new Note(ref, false, code, words(Arrays.asList(args)));
    }

    /** Whether it says that a sum of the sheet is not that of its rows. */
    public boolean differs() {
        return code.endsWith("differs") || code.endsWith("differ");
    }

    static List<NoteText> words(List<?> args) {
        return args.stream().map(NoteText::of).filter(Objects::nonNull).toList();
    }
}

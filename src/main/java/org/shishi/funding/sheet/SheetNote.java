package org.shishi.funding.sheet;

import java.util.List;
import org.shishi.shared.Shortened;

/**
 * What is said about a cell of a sheet of entries.
 *
 * @param ref the cell as people see it, {@code F7}
 * @param error whether the row cannot be entered because of it; otherwise it is told
 */
public record SheetNote(String ref, String code, List<Object> args, boolean error) {

    static SheetNote error(String ref, String code, Object... args) {
        return new SheetNote(ref, code, List.of(Shortened.all(args)), true);
    }

    static SheetNote notice(String ref, String code, Object... args) {
        return new SheetNote(ref, code, List.of(Shortened.all(args)), false);
    }
}

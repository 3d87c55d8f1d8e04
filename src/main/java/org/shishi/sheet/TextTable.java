package org.shishi.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStrings;

/** Keeps each shared text as one string, which the library would build anew for every cell. */
final class TextTable {

    private final SharedStrings source;
    private final Map<Integer, String> texts = new HashMap<>();

    TextTable(SharedStrings source) {
        this.source = source;
    }

    /** Refuses an index that the table does not have; a workbook need not even have one. */
    String get(int index) {
        return texts.computeIfAbsent(index, i -> {
            try {
                return source.getItemAt(i).getString();
            } catch (NullPointerException | IllegalStateException e) { // so the library says that there is none
                throw new IndexOutOfBoundsException(i);
            }
        });
    }
}

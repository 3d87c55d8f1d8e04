package org.shishi.sheet;

import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;

/** Keeps each shared text as one string, which the library would build anew for every cell. */
final class TextTable {

    private final SharedStrings source;
    private final @Nullable String[] texts;

    TextTable(SharedStrings source) {
        this.source = source;
        this.texts = new String[source.getUniqueCount()];
    }

    String get(int index) {
        if (index >= texts.length) {
            return source.getItemAt(index).getString();
        }
        var text = texts[index];
        if (text == null) {
            text = source.getItemAt(index).getString();
            texts[index] = text;
        }
        return text;
    }
}

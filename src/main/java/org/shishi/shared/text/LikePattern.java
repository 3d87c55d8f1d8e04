package org.shishi.shared.text;

import org.jspecify.annotations.Nullable;
import org.shishi.shared.WrittenText;

/** Turns what somebody typed into a pattern for {@code written(x) like … escape '\'}, in which % and _ are plain signs. */
public final class LikePattern {

    private LikePattern() {}

    /** The pattern that finds the text anywhere, or null where nothing was typed. */
    public static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + WrittenText.searched(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}

package org.shishi.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into a pattern for {@code lower(x) like … escape '\'}, in which % and _ are plain signs. */
public final class Containing {

    private Containing() {}

    /** The pattern that finds the text anywhere, or null where nothing was typed. */
    public static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}

package org.shishi.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check before issue found, with the place where it is mended.
 *
 * @param stops whether the document cannot be issued with it
 * @param code of the message
 * @param link where to mend it
 */
public record Problem(
        boolean stops,
        String code,
        List<String> args,
        @Nullable String link) {

    /** For the message. */
    public Object[] values() {
        return args.toArray();
    }

    static Problem stop(String code, @Nullable String link, String... args) {
        return new Problem(true, code, List.of(args), link);
    }

    static Problem warn(String code, @Nullable String link, String... args) {
        return new Problem(false, code, List.of(args), link);
    }
}

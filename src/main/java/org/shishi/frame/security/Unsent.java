package org.shishi.frame.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that arrived when the session was over: what was typed, so that it is not lost.
 *
 * @param path where it was sent, as written in its address
 * @param who the account that wrote it, empty for a stranger; nobody else gets to see it
 * @param once the key by which it happens once, however often it is sent
 * @param fields what was typed, without passwords
 * @param filesLost whether files came with it, which cannot be kept
 * @param at when it arrived, in seconds
 * @param comesBack whether the form can be shown again, or only be sent
 */
record Unsent(
        String path,
        String who,
        @Nullable String once,
        Map<String, List<String>> fields,
        boolean filesLost,
        long at,
        boolean comesBack) {

    /** Far less than a key of a form is known: what was sent meanwhile after all is still told from what was not. */
    static final Duration KEPT = Duration.ofHours(12);

    private static final int LINES = 3;
    private static final int WORTH_SHOWING = 8;
    private static final int LONGEST = 160;

    /** Whether it is so old that nobody is asked about it any more. */
    boolean isTooOld(Instant now) {
        return Instant.ofEpochSecond(at).plus(KEPT).isBefore(now);
    }

    /** What was typed at most length, by which people know it again. */
    public List<String> lines() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> value.strip().length() >= WORTH_SHOWING && !value.matches("[!-~]*"))
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(LINES)
                .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value)
                .toList();
    }
}

package org.shishi.account.signon;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a provider says, of whatever shape it is. */
final class Claims {

    private Claims() {}

    /** Each text once, however often and large it is written. */
    static List<String> texts(@Nullable Object claim) {
        var all = claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
        return all.stream()
                .map(one -> String.valueOf(one).strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** What stands at a path such as {@code content.data.accessToken}. */
    static @Nullable Object at(@Nullable Object answer, String path) {
        Object here = answer;
        for (var name : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here;
    }

    static @Nullable String textAt(@Nullable Object answer, String path) {
        var found = at(answer, path);
        return found == null || found instanceof Map || found instanceof Collection ? null : String.valueOf(found);
    }
}

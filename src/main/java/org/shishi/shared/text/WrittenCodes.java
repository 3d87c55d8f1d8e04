package org.shishi.shared.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shishi.shared.WrittenText;

/** Finds what is kept under a code that somebody typed wide or in small letters: 2023-x-01 is 2023-X-01 where that is one. */
public final class WrittenCodes {

    private WrittenCodes() {}

    /** All under which the codes may be kept. */
    public static Set<String> forms(Collection<String> written) {
        var forms = new LinkedHashSet<String>();
        written.forEach(code -> forms(code).forEach(forms::add));
        return forms;
    }

    /** What was found, each under the code as it was written; the very code comes before one that is only meant. */
    public static <T> Map<String, T> asWritten(Collection<String> written, Map<String, T> found) {
        var known = new LinkedHashMap<String, T>();
        for (var code : written) {
            forms(code).filter(found::containsKey).findFirst().ifPresent(form -> known.put(code, found.get(form)));
        }
        return known;
    }

    private static Stream<String> forms(String code) {
        var plain = WrittenText.folded(code);
        return Stream.of(code, plain, plain.toUpperCase(Locale.ROOT));
    }
}

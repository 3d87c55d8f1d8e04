package org.shishi.supervision.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shishi.shared.Sha256;

/**
 * Draws at random so that anybody can draw the same again: what has the smallest SHA-256 of seed, line feed and name is
 * drawn first. No generator of any language is needed, {@code sha256sum} does.
 */
final class Draw {

    /** Between the code of a project and the name of a site. */
    static final String OF = "／";

    private Draw() {}

    static List<String> pick(List<String> names, String seed, int wanted) {
        return names.stream()
                .distinct()
                .sorted(Comparator.comparing((String name) -> Sha256.hex(seed + "\n" + name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(wanted)
                .toList();
    }

    /** The projects drawn from the pool, each with the one of its sites in the pool that is drawn. */
    static List<String> from(List<String> pool, String seed, int wanted) {
        var codes = pool.stream().filter(name -> !name.contains(OF)).toList();
        var drawn = new ArrayList<String>();
        for (var code : pick(codes, seed, wanted)) {
            var sites = pool.stream().filter(name -> name.startsWith(code + OF)).toList();
            drawn.addAll(sites.isEmpty() ? List.of(code) : pick(sites, seed, 1));
        }
        return drawn;
    }
}

package org.shishi.shared;

import java.util.Comparator;
import java.util.List;

/**
 * Draws people or projects by lot so that anybody can repeat it: the names in the order of the SHA-256 of {@code <seed>|<place on the
 * list>|<name>}, of which the first ones are drawn. The list is kept with its places, the drawn ones come back in its order.
 */
public final class Lot {

    private record Ticket(int place, String name, String hash) {}

    private Lot() {}

    public static List<String> draw(String seed, List<String> names, int many) {
        return java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new Ticket(i + 1, names.get(i), Sha256.hex(seed + "|" + (i + 1) + "|" + names.get(i))))
                .sorted(Comparator.comparing(Ticket::hash))
                .limit(many)
                .sorted(Comparator.comparingInt(Ticket::place))
                .map(Ticket::name)
                .toList();
    }
}

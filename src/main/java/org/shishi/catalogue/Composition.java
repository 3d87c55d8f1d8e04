package org.shishi.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All placeholders with their values, in the order of the catalogue, and what the sources saw while they counted.
 *
 * @param topics of the placeholders
 * @param sums which figures are sums of others
 * @param shares which percentages follow from which figures
 * @param screens what the screens show for some of them
 * @param examined how many things the sources looked at, by the check that tells of it
 */
public record Composition(
        Map<String, Value> values,
        Map<String, Topic> topics,
        List<Sum> sums,
        List<Percentage> shares,
        List<ScreenFigure> screens,
        Map<CheckKind, Integer> examined,
        List<CheckProblem> problems) {

    public Composition {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        topics = Map.copyOf(topics);
        sums = List.copyOf(sums);
        shares = List.copyOf(shares);
        screens = List.copyOf(screens);
        examined = Map.copyOf(examined);
        problems = List.copyOf(problems);
    }
}

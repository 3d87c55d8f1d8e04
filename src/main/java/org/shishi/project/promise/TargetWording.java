package org.shishi.project.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shishi.project.Indicator;

/** Holds the words of a target against its indicators: what is voted must not say two quantities of one thing. */
public final class TargetWording {

    private TargetWording() {}

    /** An indicator of which the words name another quantity. */
    public record Contradiction(List<BigDecimal> said, Indicator goal) {

        /** What the words say, for a message. */
        public String told() {
            return said.stream().map(Contradiction::plain).collect(Collectors.joining("、"));
        }

        public String quantity() {
            return plain(Objects.requireNonNull(goal.value()));
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    /** How much of a unit a wording tells of, in the order in which it does. */
    public static List<BigDecimal> amounts(String wording, String unit) {
        return SaidFigures.amounts(wording, unit);
    }

    /** The indicators of which the words name another quantity; a unit of which they name none contradicts nothing. */
    public static List<Contradiction> contradictions(String words, Collection<Indicator> goals) {
        var found = new ArrayList<Contradiction>();
        goals.stream()
                .filter(goal -> goal.value() != null && !goal.unit().isBlank())
                .collect(Collectors.groupingBy(Indicator::unit, LinkedHashMap::new, Collectors.toList()))
                .forEach((unit, alike) -> {
                    var said = SaidFigures.amounts(words, unit);
                    alike.stream()
                            .filter(goal -> !said.isEmpty() && !told(said, alike, quantity(goal)))
                            .forEach(goal -> found.add(new Contradiction(said, goal)));
                });
        return List.copyOf(found);
    }

    private static boolean told(List<BigDecimal> said, List<Indicator> alike, BigDecimal quantity) {
        var sum = said.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = alike.stream().map(TargetWording::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return said.stream().anyMatch(figure -> figure.compareTo(quantity) == 0 || figure.compareTo(whole) == 0)
                || sum.compareTo(whole) == 0;
    }

    private static BigDecimal quantity(Indicator goal) {
        return Objects.requireNonNull(goal.value());
    }
}

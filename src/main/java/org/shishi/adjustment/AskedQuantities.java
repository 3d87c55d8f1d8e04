package org.shishi.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Indicator;
import org.shishi.project.ProjectDetail;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Holds the quantities that somebody asks for against the plan and against what was voted. */
@Component
class AskedQuantities {

    private final PromiseStore promises;

    AskedQuantities(PromiseStore promises) {
        this.promises = promises;
    }

    /** Refuses an indicator that the plan does not have, and what is no quantity: {@code adjustment.quantity.*}. */
    List<Quantity> of(ProjectDetail detail, Map<String, BigDecimal> asked, LocalDate today) {
        var voted =
                promises.of(Set.of(detail.project().id())).get(detail.project().id());
        var quantities = new ArrayList<Quantity>();
        asked.forEach((name, to) -> {
            var planned = detail.plan().indicators().stream()
                    .filter(goal -> goal.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.at("quantities", "adjustment.quantity.unknown", name));
            if (to.signum() < 0) {
                throw RuleViolation.at("quantities", "adjustment.quantity.negative", name);
            }
            if (planned.value() == null || planned.value().compareTo(to) != 0) {
                quantities.add(Quantity.of(planned, to, reduces(voted, planned, to, today)));
            }
        });
        return quantities;
    }

    /**
     * Refuses a new target whose words tell of another quantity than its indicators: {@code adjustment.target.contradicts}. What the
     * words said before is left alone where neither changes.
     */
    void agree(ProjectDetail detail, RequestAdjustment asked) {
        if (asked.kind() != AdjustmentKind.TARGET) {
            return;
        }
        var faults = new RuleViolation.Collected();
        var measured = detail.plan().indicators().stream()
                .filter(goal -> goal.value() != null && !goal.unit().isBlank())
                .collect(Collectors.groupingBy(Indicator::unit, LinkedHashMap::new, Collectors.toList()));
        measured.forEach((unit, goals) -> {
            var said = SaidFigures.amounts(asked.to(), unit);
            var before = SaidFigures.amounts(AdjustmentKind.TARGET.from(detail.project()), unit);
            boolean changed = !said.equals(before)
                    || goals.stream().anyMatch(goal -> asked.quantities().containsKey(goal.name()));
            if (changed && !said.isEmpty()) {
                goals.stream()
                        .filter(goal -> !told(said, goals, quantity(asked, goal), asked))
                        .forEach(goal -> faults.add(contradiction(said, goal, quantity(asked, goal))));
            }
        });
        faults.require();
    }

    private static boolean told(
            List<BigDecimal> said, List<Indicator> goals, BigDecimal quantity, RequestAdjustment asked) {
        var sum = said.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = goals.stream().map(goal -> quantity(asked, goal)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return said.stream().anyMatch(figure -> figure.compareTo(quantity) == 0 || figure.compareTo(whole) == 0)
                || sum.compareTo(whole) == 0;
    }

    private static BigDecimal quantity(RequestAdjustment asked, Indicator goal) {
        return asked.quantities().getOrDefault(goal.name(), Objects.requireNonNull(goal.value()));
    }

    private static RuleViolation contradiction(List<BigDecimal> said, Indicator goal, BigDecimal quantity) {
        return RuleViolation.at(
                "to",
                "adjustment.target.contradicts",
                said.stream().map(AskedQuantities::plain).collect(Collectors.joining("、")),
                goal.unit(),
                goal.name(),
                plain(quantity));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean reduces(@Nullable Promise voted, Indicator planned, BigDecimal to, LocalDate today) {
        if (voted == null) {
            return false;
        }
        var binding = voted.bindingOn(today).stream()
                .filter(goal -> goal.name().equals(planned.name()))
                .map(Indicator::value)
                .findFirst()
                .orElse(voted.indicators().isEmpty() ? planned.value() : null);
        return binding != null && Promise.easier(planned.direction(), to, binding);
    }
}

package org.shishi.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Indicator;
import org.shishi.project.ProjectDetail;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.project.promise.TargetWording;
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
        var before = AdjustmentKind.TARGET.from(detail.project());
        var faults = new RuleViolation.Collected();
        TargetWording.contradictions(asked.to(), asked(detail, asked)).stream()
                .filter(one -> changed(one, before, detail, asked))
                .forEach(one -> faults.add(RuleViolation.at(
                        "to",
                        "adjustment.target.contradicts",
                        one.told(),
                        one.goal().unit(),
                        one.goal().name(),
                        one.quantity())));
        faults.require();
    }

    private static List<Indicator> asked(ProjectDetail detail, RequestAdjustment asked) {
        return detail.plan().indicators().stream()
                .map(goal -> goal.withValue(asked.quantities().getOrDefault(goal.name(), goal.value())))
                .toList();
    }

    private static boolean changed(
            TargetWording.Contradiction one, String before, ProjectDetail detail, RequestAdjustment asked) {
        var unit = one.goal().unit();
        return !one.said().equals(TargetWording.amounts(before, unit))
                || detail.plan().indicators().stream()
                        .anyMatch(goal ->
                                goal.unit().equals(unit) && asked.quantities().containsKey(goal.name()));
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

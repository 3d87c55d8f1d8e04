package org.shishi.project.light;

import java.time.LocalDate;
import java.util.List;
import org.shishi.project.LightRule;

/** All rules of one year's lights, in the order in which they came to hold. */
public record LightRulesOfYear(int year, List<LightRule> rules) {

    /** The one in force on a day: the newest that holds by then, or the usual one. */
    public LightRule on(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.validOn() == null || !rule.validOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> LightRule.usual(year));
    }
}

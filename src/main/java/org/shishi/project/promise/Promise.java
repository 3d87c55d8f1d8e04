package org.shishi.project.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;

/**
 * What was voted (票决内容), which nobody edits: it stands beside what is planned now.
 *
 * @param indicators without results
 * @param amount 万元
 * @param changes what decided adjustments have made of the quantities, the oldest first
 */
public record Promise(
        LocalDate votedOn,
        String title,
        String content,
        String target,
        List<Indicator> indicators,
        @Nullable BigDecimal amount,
        @Nullable LocalDate deadline,
        List<Change> changes) {

    /** A quantity that was decided on to count from its day on. */
    public record Change(String indicator, BigDecimal value, LocalDate decidedOn, String decision) {}

    /** The quantity that counts instead of the voted one on a day, or none. */
    public Optional<Change> changeOf(String indicator, LocalDate day) {
        return changes.stream()
                .filter(change -> change.indicator().equals(indicator)
                        && !change.decidedOn().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** What must be delivered on a day: what was voted, or what was decided where that is less; more than voted binds nobody. */
    public List<Indicator> bindingOn(LocalDate day) {
        return indicators.stream().map(voted -> binding(voted, day)).toList();
    }

    private Indicator binding(Indicator voted, LocalDate day) {
        var value = voted.value();
        if (value == null) {
            return voted;
        }
        return changeOf(voted.name(), day)
                .map(Change::value)
                .filter(decided -> easier(voted.direction(), decided, value))
                .map(voted::withValue)
                .orElse(voted);
    }

    /** Whether one quantity promises less than another. */
    public static boolean easier(Direction direction, BigDecimal one, BigDecimal other) {
        int order = one.compareTo(other);
        return direction == Direction.AT_MOST ? order > 0 : order < 0;
    }
}

package org.shishi.superior;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;

/**
 * An answer to a superior body that is or was due: as much as worklists and calendars say of it, by one statement for all.
 *
 * @param units those that have to answer
 * @param answered those that have answered by the day
 */
public record AnswerDue(
        long id, String body, String number, String says, LocalDate answerBy, Set<Long> units, Set<Long> answered) {

    /** The paper by its number, or its body where it has none. */
    public String name() {
        return number.isEmpty() ? body : number;
    }

    public String href() {
        return "/superior-notices/" + id;
    }

    public boolean awaitsAnswer() {
        return !answered.containsAll(units);
    }

    public boolean awaitsAnswerOf(@Nullable Long unit) {
        return unit != null && units.contains(unit) && !answered.contains(unit);
    }

    public boolean overdue(LocalDate day) {
        return awaitsAnswer() && answerBy.isBefore(day);
    }

    Resource resource() {
        return new Resource("superior-notice:" + id, units, null, Set.of(), null, null, true);
    }
}

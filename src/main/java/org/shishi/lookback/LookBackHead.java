package org.shishi.lookback;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;

/**
 * A look-back without its projects.
 *
 * @param drawn how the projects were drawn; none where they were chosen
 * @param cancelledReason why it does not take place; empty where it does
 * @param cancelledOn since when; unknown of those that were called off before the day was kept
 */
public record LookBackHead(
        long id,
        long version,
        int planYear,
        String name,
        LocalDate firstOn,
        LocalDate lastOn,
        int fromYear,
        int toYear,
        @Nullable Drawn drawn,
        List<Member> members,
        String plannedBy,
        LocalDate plannedOn,
        String cancelledReason,
        @Nullable LocalDate cancelledOn) {

    /** As it stood on a day: not called off yet, where that was done later. */
    LookBackHead asOf(LocalDate day) {
        return cancelledOn == null || !cancelledOn.isAfter(day)
                ? this
                : new LookBackHead(
                        id, version, planYear, name, firstOn, lastOn, fromYear, toYear, drawn, members, plannedBy,
                        plannedOn, "", null);
    }

    /** Whether it is planned so already, for those who look. */
    boolean says(PlanLookBack plan, Collection<Long> looking) {
        return name.equals(plan.name())
                && firstOn.equals(plan.firstOn())
                && lastOn.equals(plan.lastOn())
                && members.stream().map(Member::id).collect(Collectors.toSet()).equals(Set.copyOf(looking));
    }

    /** Somebody who looks. */
    public record Member(long id, String name) {}

    /**
     * The draw, as anybody can repeat it.
     *
     * @param from the codes of the finished projects from which it was drawn, in the order of the list
     */
    public record Drawn(
            String seed, int wanted, @Nullable Level level, String unit, String aspect, List<String> from) {}

    public boolean cancelled() {
        return !cancelledReason.isEmpty();
    }

    /** The names of those who look, as sheets write them. */
    public String who() {
        return String.join("、", members.stream().map(Member::name).toList());
    }

    public String years() {
        return fromYear == toYear ? String.valueOf(fromYear) : fromYear + "—" + toYear;
    }
}

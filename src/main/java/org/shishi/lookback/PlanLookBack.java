package org.shishi.lookback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;

/**
 * A look-back as it is planned.
 *
 * @param planYear in whose work it counts
 * @param fromYear first plan year of the projects, {@code toYear} the last; at most three, none more than three years back
 * @param members the user names of those who look
 * @param codes the projects, where they are chosen
 * @param lot how they are drawn, where they are not
 */
public record PlanLookBack(
        int planYear,
        String name,
        LocalDate firstOn,
        LocalDate lastOn,
        int fromYear,
        int toYear,
        List<String> members,
        List<String> codes,
        @Nullable ByLot lot) {

    /**
     * Drawn by lot from the finished projects of those years.
     *
     * @param seed settled on beforehand, a lottery's number for example; empty: one is made
     * @param unitId only what it leads
     * @param aspect the name of the area they belong to; empty: any
     */
    public record ByLot(
            String seed,
            int wanted,
            @Nullable Level level,
            @Nullable Long unitId,
            String aspect) {}
}

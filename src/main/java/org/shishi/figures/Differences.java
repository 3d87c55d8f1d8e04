package org.shishi.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Which projects two days know differently, those first that went from one figure to another, else in the county's order.
 *
 * @param changed that counted on both days
 * @param more whether there are others, which nobody looked for
 */
public record Differences(List<Long> added, List<Long> removed, List<Long> changed, boolean more) {

    /** What counts on one day alone has no standing on the other. */
    record Found(long id, boolean before, boolean after) {}

    static Differences of(List<Found> found, int most) {
        var added = new ArrayList<Long>();
        var removed = new ArrayList<Long>();
        var changed = new ArrayList<Long>();
        for (var one : found.subList(0, Math.min(most, found.size()))) {
            (one.before() ? one.after() ? changed : removed : added).add(one.id());
        }
        return new Differences(List.copyOf(added), List.copyOf(removed), List.copyOf(changed), found.size() > most);
    }
}

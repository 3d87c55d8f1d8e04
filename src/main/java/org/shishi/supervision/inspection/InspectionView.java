package org.shishi.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.shishi.policy.Resource;

/**
 * An inspection.
 *
 * @param bodies the names of the units that took part, the leading one first
 * @param inspected the units that were told a conclusion
 */
public record InspectionView(
        long id,
        long version,
        int planYear,
        InspectionKind kind,
        String theme,
        String plan,
        LocalDate heldOn,
        InspectionState state,
        String conclusion,
        List<Long> bodyIds,
        List<String> bodies,
        Set<Long> inspected,
        int sites,
        int findings) {

    Resource resource() {
        return Inspection.resource(id, inspected, state);
    }
}

package org.shishi.funding;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.project.Level;
import org.shishi.project.Stage;

/**
 * What an entry must know of its project.
 *
 * @param investment in total, 万元, where the ledger has it
 */
public record FundedProject(
        long id,
        String code,
        String title,
        int planYear,
        Level level,
        long leadUnitId,
        Set<Long> units,
        Stage stage,
        @Nullable BigDecimal investment) {

    public Resource resource() {
        return Resource.ofUnits("project:" + code, units, leadUnitId, Set.of(), stage);
    }
}

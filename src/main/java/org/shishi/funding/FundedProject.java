package org.shishi.funding;

import java.util.Set;
import org.shishi.policy.Resource;
import org.shishi.project.Level;
import org.shishi.project.Stage;

/** What an entry must know of its project. */
public record FundedProject(
        long id, String code, String title, int planYear, Level level, long leadUnitId, Set<Long> units, Stage stage) {

    public Resource resource() {
        return Resource.ofUnits("project:" + code, units, leadUnitId, Set.of(), stage);
    }
}

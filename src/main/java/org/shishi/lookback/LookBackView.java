package org.shishi.lookback;

import java.util.List;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * A look-back with its projects, as its reader may see them.
 *
 * @param mayPlan whether the reader may correct or cancel it now
 * @param mayAnswer whether the reader is one of those who look
 */
public record LookBackView(LookBackHead head, List<LookedAtProject> projects, boolean mayPlan, boolean mayAnswer)
        implements OfYear {

    @Override
    public int planYear() {
        return head.planYear();
    }

    LookedAtProject project(int number) {
        return projects.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    public LookBackCounts counts() {
        return LookBackCounts.of(projects);
    }
}

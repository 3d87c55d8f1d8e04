package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/** How far a project is behind what was planned for a day, in one word (domain §5); why, says {@link LightReason}. */
public enum Light implements MessageSourceResolvable {
    RED,
    YELLOW,
    GREEN,
    /** Reached what it was to reach; no light any more. */
    FINISHED,
    /** Nothing to judge: suspended, terminated, not adopted yet, or no progress told. */
    NONE;

    /** The light of a row {@code p} of the ledger, as the database judges it; also what the list is sorted by. */
    public static final String OF_ROW =
            "project_light(p.plan_sums, p.stage, p.adopted_on, p.started_on, p.deadline, p.percent,"
                    + " :asOf, :benchmark, :yellowFrom, :redAbove)";

    @Override
    public String[] getCodes() {
        return new String[] {"Light." + name()};
    }
}

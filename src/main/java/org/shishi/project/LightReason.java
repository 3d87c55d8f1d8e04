package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/** What a light was judged by, so that a page can print it beside the colour. */
public enum LightReason implements MessageSourceResolvable {
    /** The weights of the milestones due by the day against what is reached. */
    MILESTONES,
    /** The straight line to the benchmark date against what is reached. */
    STRAIGHT_LINE,
    DEADLINE_PASSED,
    COMPLETED,
    /** All its goals are to be started (开工建设), and it is. */
    STARTED,
    SUSPENDED,
    TERMINATED,
    NOT_ADOPTED,
    /** Under way, and no percent was ever told. */
    NOT_REPORTED;

    /** Whether the colour tells a gap between two percentages, which can be made up. */
    public boolean byGap() {
        return this == MILESTONES || this == STRAIGHT_LINE;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"LightReason." + name()};
    }
}

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

    @Override
    public String[] getCodes() {
        return new String[] {"Light." + name()};
    }
}

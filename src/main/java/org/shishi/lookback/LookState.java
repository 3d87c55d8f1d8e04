package org.shishi.lookback;

import org.springframework.context.MessageSourceResolvable;

/** How far a project of a look-back is. */
public enum LookState implements MessageSourceResolvable {
    UNSIGNED,
    SIGNED,
    CANCELLED;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case UNSIGNED -> "wait";
            case SIGNED -> "done";
            case CANCELLED -> "idle";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"LookState." + name()};
    }
}

package org.shishi.lookback;

import org.springframework.context.MessageSourceResolvable;

/** How good what was built is still, as it was found on the spot. */
public enum QualityFound implements MessageSourceResolvable {
    GOOD,
    FLAWED,
    POOR;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case GOOD -> "good";
            case FLAWED -> "warn";
            case POOR -> "late";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"QualityFound." + name()};
    }
}

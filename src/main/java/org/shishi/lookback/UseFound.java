package org.shishi.lookback;

import org.springframework.context.MessageSourceResolvable;

/** Whether a finished project is used, as it was found on the spot. */
public enum UseFound implements MessageSourceResolvable {
    IN_USE,
    PARTLY,
    NOT_IN_USE;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case IN_USE -> "good";
            case PARTLY -> "warn";
            case NOT_IN_USE -> "late";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"UseFound." + name()};
    }
}

package org.shishi.supervision.finding;

import org.springframework.context.MessageSourceResolvable;

/** How grave a finding is. */
public enum Severity implements MessageSourceResolvable {
    MINOR,
    MAJOR,
    SEVERE;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case MINOR -> "idle";
            case MAJOR -> "warn";
            case SEVERE -> "late";
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Severity." + name()};
    }
}

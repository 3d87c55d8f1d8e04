package org.shishi.supervision;

import org.springframework.context.MessageSourceResolvable;

/** How grave a finding is. */
public enum Severity implements MessageSourceResolvable {
    MINOR,
    MAJOR,
    SEVERE;

    @Override
    public String[] getCodes() {
        return new String[] {"Severity." + name()};
    }
}

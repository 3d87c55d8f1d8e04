package org.shishi.project;

import org.springframework.context.MessageSourceResolvable;

/** How an indicator's result is held against its value; a start goal (开工建设) is reached when started. */
public enum Direction implements MessageSourceResolvable {
    AT_LEAST,
    AT_MOST,
    STARTED;

    @Override
    public String[] getCodes() {
        return new String[] {"Direction." + name()};
    }
}

package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** What somebody was appointed for at one meeting. */
public enum Office implements MessageSourceResolvable {
    /** 计票人 */
    TELLER,
    /** 监票人, a deputy */
    SCRUTINEER;

    @Override
    public String[] getCodes() {
        return new String[] {"Office." + name()};
    }
}

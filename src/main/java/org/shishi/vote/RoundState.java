package org.shishi.vote;

import org.springframework.context.MessageSourceResolvable;

/** How far the count of one round has come. */
public enum RoundState implements MessageSourceResolvable {
    COUNTING,
    /** Both sheets are in and differ. */
    DIFFERENT,
    /** One agreed sheet, to be signed. */
    COUNTED,
    SIGNED;

    @Override
    public String[] getCodes() {
        return new String[] {"RoundState." + name()};
    }
}

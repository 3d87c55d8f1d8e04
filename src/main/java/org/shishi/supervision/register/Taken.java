package org.shishi.supervision.register;

import org.jspecify.annotations.Nullable;
import org.shishi.supervision.register.RegisterImport.Outcome;

/**
 * What became of a row of a register.
 *
 * @param messageKey what must be known about it, or none
 * @param value the text that the message names
 */
public record Taken(
        Outcome outcome,
        @Nullable String messageKey,
        @Nullable String value) {

    public static final Taken NEW = new Taken(Outcome.NEW, null, null);
    public static final Taken UNCHANGED = new Taken(Outcome.UNCHANGED, null, null);

    /** New, and not all that the row says is taken. */
    public static Taken but(String messageKey, String value) {
        return new Taken(Outcome.NEW, messageKey, value);
    }
}

package org.shishi.supervision.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.supervision.register.RegisterImport.Outcome;

/**
 * What became of a row of a register.
 *
 * @param messageKey what must be known about it, or none
 * @param values what the message names
 */
public record Taken(Outcome outcome, @Nullable String messageKey, List<String> values) {

    public static final Taken NEW = new Taken(Outcome.NEW, null, List.of());
    public static final Taken UNCHANGED = new Taken(Outcome.UNCHANGED, null, List.of());

    /** New, and not all that the row says is taken. */
    public static Taken but(String messageKey, String value) {
        return new Taken(Outcome.NEW, messageKey, List.of(value));
    }
}

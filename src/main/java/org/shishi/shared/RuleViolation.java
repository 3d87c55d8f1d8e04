package org.shishi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that a rule of the field forbids what was asked: a message key and the values that the message names.
 *
 * <p>Pages show it on the form (422), the API answers a problem (409), both in the language of the user. Where the rule
 * speaks of one field of the form, {@link #field()} names it.
 */
public class RuleViolation extends RuntimeException {

    private final String code;
    private final transient Object[] args;
    private final @Nullable String field;

    private RuleViolation(@Nullable String field, String code, Object[] args) {
        super(code + List.of(Shortened.all(args)));
        this.field = field;
        this.code = code;
        this.args = Shortened.all(args);
    }

    public RuleViolation(String code, Object... args) {
        this(null, code, args);
    }

    /** A violation that belongs beside one field of the form. */
    public static RuleViolation at(String field, String code, Object... args) {
        return new RuleViolation(field, code, args);
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args.clone();
    }

    public @Nullable String field() {
        return field;
    }
}

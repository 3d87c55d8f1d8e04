package org.shishi.project;

import java.util.List;
import org.shishi.shared.RuleViolation;

/** What is wrong or doubtful about one value: a message key and the values that the message names. */
public record Finding(Severity severity, Field field, String code, List<Object> args) {

    /** An error keeps the row out; a warning is told and lets it in. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(Field field, String code, Object... args) {
        return new Finding(Severity.ERROR, field, code, List.of(args));
    }

    public static Finding warning(Field field, String code, Object... args) {
        return new Finding(Severity.WARNING, field, code, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    RuleViolation violation() {
        return RuleViolation.at(field.apiName(), code, args.toArray());
    }
}

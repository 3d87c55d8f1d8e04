package org.shishi.project;

import java.util.List;
import org.shishi.shared.RuleViolation;

/** What is wrong or doubtful about one value: a message key and the values that the message names. */
public record FieldProblem(Severity severity, Field field, String code, List<Object> args) {

    /** An error keeps the row out; a warning is told and lets it in. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static FieldProblem error(Field field, String code, Object... args) {
        return new FieldProblem(Severity.ERROR, field, code, List.of(args));
    }

    public static FieldProblem warning(Field field, String code, Object... args) {
        return new FieldProblem(Severity.WARNING, field, code, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    RuleViolation violation() {
        return RuleViolation.at(field.apiName(), code, args.toArray());
    }
}

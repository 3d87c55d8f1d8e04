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

    static Finding error(Field field, String code, Object... args) {
        return new Finding(Severity.ERROR, field, code, List.of(args));
    }

    static Finding warning(Field field, String code, Object... args) {
        return new Finding(Severity.WARNING, field, code, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The name under which forms know the field. */
    String formField() {
        var words = field.name().toLowerCase(java.util.Locale.ROOT).split("_");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    RuleViolation violation() {
        return RuleViolation.at(formField(), code, args.toArray());
    }
}

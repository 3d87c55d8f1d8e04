package org.shishi.project.web;

import java.util.List;
import java.util.Map;
import org.shishi.project.Field;
import org.shishi.shared.Choice;
import org.shishi.shared.FormField;

/** How the forms of projects ask for a field. */
public final class FormFields {

    private FormFields() {}

    /** As the form of one project asks: units and aspects by their ids. */
    static FormField of(Field field, Map<Field, List<Choice>> choices) {
        return of(field, "description." + field.path(), input(field), choices);
    }

    /** As the form for many projects asks: by names. */
    public static FormField alike(Field field, Map<Field, List<Choice>> choices) {
        boolean named = input(field).equals("select") && !choices.containsKey(field);
        return of(field, field.apiName(), named ? "text" : input(field), choices);
    }

    private static FormField of(Field field, String name, String input, Map<Field, List<Choice>> choices) {
        return new FormField(name, field.key(), input, choices.getOrDefault(field, List.of()));
    }

    private static String input(Field field) {
        return switch (field.kind()) {
            case LINE, YEAR -> "text";
            case HEADLINE -> "headline";
            case PROSE -> "textarea";
            case DAY -> "date";
            case MONEY -> "money";
            case DEGREES, PERCENT -> "number";
            case WORD, ASPECT, UNIT -> "select";
            case UNITS, ROWS -> "several";
        };
    }
}

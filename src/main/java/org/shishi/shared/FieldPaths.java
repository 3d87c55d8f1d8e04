package org.shishi.shared;

import java.util.Arrays;
import java.util.Optional;

/** Finds the field that a rule names in a form that holds records: {@code deadline} is {@code description.term.deadline}. */
final class FieldPaths {

    private FieldPaths() {}

    /** As it was named where the form has no such field. */
    static String of(Object form, String name) {
        return in(form.getClass(), name).orElse(name);
    }

    private static Optional<String> in(Class<?> type, String name) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        var components = type.getRecordComponents();
        return Arrays.stream(components)
                .map(component -> component.getName())
                .filter(own -> means(own, name))
                .findFirst()
                .or(() -> Arrays.stream(components)
                        .flatMap(part -> in(part.getType(), name).map(path -> part.getName() + "." + path).stream())
                        .findFirst());
    }

    /** What is chosen from a list is sent as its id: a rule about the lead unit speaks of {@code leadUnitId}. */
    private static boolean means(String component, String name) {
        return component.equals(name)
                || component.equals(name + "Id")
                || name.endsWith("s") && component.equals(name.substring(0, name.length() - 1) + "Ids");
    }
}

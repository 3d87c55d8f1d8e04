package org.shishi.crawl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a person would write into a field that says nothing but its kind, its bounds and its options. */
final class Filling {

    private static final String CHECK_ONLY = "checkOnly";

    private final Hints hints;
    private int count;

    Filling(Hints hints) {
        this.hints = hints;
    }

    /** The whole form filled in: what stands there already stays. */
    Map<String, List<String>> valid(WebForm form, String endpoint) {
        var values = new LinkedHashMap<>(form.untouched());
        for (var field : form.visible()) {
            var given = values.get(field.name());
            var hint = hints.value(endpoint, field.name());
            if (hint != null) {
                values.put(field.name(), hint.isEmpty() ? List.of() : List.of(hint.replace("{n}", "" + ++count)));
            } else if (given.stream().allMatch(String::isBlank)) {
                values.put(field.name(), filled(field, given));
            }
        }
        if ("".equals(hints.value(endpoint, CHECK_ONLY))) {
            values.computeIfPresent(CHECK_ONLY, (name, given) -> List.of()); // stands there unseen
        }
        return values;
    }

    private List<String> filled(Field field, List<String> given) {
        return switch (field.kind()) {
            case CHECKBOX -> field.isPick() ? field.options().stream().limit(1).toList() : given;
            case CHOICE, RADIO -> field.options().stream().limit(1).toList();
            case NUMBER, CODE -> given.stream().map(any -> number(field)).toList();
            case DATE ->
                given.stream()
                        .map(any -> field.attribute("type").equals("month")
                                ? hints.day(field.name()).substring(0, 7)
                                : day(field))
                        .toList();
            case LONG_TEXT -> given.stream().map(any -> "一段说明").toList();
            case PASSWORD -> List.of("shishi-demo");
            case FILE -> List.of(hints.file(field.attribute("accept")));
            default -> given.stream().map(any -> text(field)).toList();
        };
    }

    private static String number(Field field) {
        return field.attribute("min").isEmpty() ? "1" : field.attribute("min");
    }

    private String day(Field field) {
        return field.attribute("min").isEmpty() ? hints.day(field.name().toLowerCase()) : field.attribute("min");
    }

    private String text(Field field) {
        if (field.attribute("type").equals("email")) {
            return "crawl" + ++count + "@example.org";
        }
        if (field.attribute("type").equals("tel")) {
            return "13812345678";
        }
        var text = "试填" + ++count;
        return text.length() > field.longest() ? ("" + count).substring(0, 1) : text;
    }

    /** What is wrong in such a field for certain; by its kind only, for what the field means is not known. */
    static List<String> broken(Field field) {
        return switch (field.kind()) {
            case NUMBER, CODE -> List.of("abc", "9".repeat(30));
            case DATE -> List.of("2024-02-31", "abc");
            case CHOICE, RADIO -> List.of("NO_SUCH_OPTION");
            case TEXT, LONG_TEXT ->
                field.longest() < 100_000 ? List.of("长".repeat(field.longest() + 1)) : List.of("长".repeat(20_000));
            default -> List.of();
        };
    }
}

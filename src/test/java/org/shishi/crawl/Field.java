package org.shishi.crawl;

import java.util.List;
import org.jsoup.nodes.Element;

/** The controls of one name in a form: one box, or all the radio buttons that exclude each other. */
record Field(String name, List<Element> controls) {

    enum Kind {
        HIDDEN,
        TEXT,
        NUMBER,
        DATE,
        LONG_TEXT,
        CHOICE,
        RADIO,
        CHECKBOX,
        FILE,
        PASSWORD,
        /** Good once; it is typed anew. */
        CODE
    }

    private Element first() {
        return controls.get(0);
    }

    Kind kind() {
        var control = first();
        return switch (control.normalName()) {
            case "textarea" -> Kind.LONG_TEXT;
            case "select" -> Kind.CHOICE;
            default ->
                switch (control.attr("type")) {
                    case "hidden" -> Kind.HIDDEN;
                    case "date", "month" -> Kind.DATE;
                    case "number" -> Kind.NUMBER;
                    case "radio" -> Kind.RADIO;
                    case "checkbox" -> Kind.CHECKBOX;
                    case "file" -> Kind.FILE;
                    case "password" -> Kind.PASSWORD;
                    default -> typed(control);
                };
        };
    }

    private static Kind typed(Element control) {
        if (control.attr("autocomplete").equals("one-time-code")) {
            return Kind.CODE;
        }
        return control.attr("inputmode").matches("decimal|numeric") ? Kind.NUMBER : Kind.TEXT;
    }

    boolean visible() {
        return kind() != Kind.HIDDEN;
    }

    /** What the browser would send of it, untouched. */
    List<String> values() {
        return switch (kind()) {
            case CHOICE -> selected();
            case RADIO, CHECKBOX ->
                controls.stream()
                        .filter(c -> c.hasAttr("checked"))
                        .map(c -> c.hasAttr("value") ? c.attr("value") : "on")
                        .toList();
            case LONG_TEXT ->
                controls.stream()
                        .map(Element::wholeText)
                        .map(Field::withoutFirstBreak)
                        .toList();
            default -> controls.stream().map(c -> c.attr("value")).toList();
        };
    }

    private List<String> selected() {
        var chosen = first().select("option[selected]").eachAttr("value");
        if (!chosen.isEmpty() || first().hasAttr("multiple")) {
            return chosen;
        }
        return first().select("option").stream()
                .limit(1)
                .map(o -> o.attr("value"))
                .toList();
    }

    private static String withoutFirstBreak(String text) {
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    boolean canBeEmptied() {
        return first().hasAttr("multiple")
                || first().select("option").stream()
                        .anyMatch(o -> o.attr("value").isEmpty());
    }

    List<String> options() {
        return kind() == Kind.CHOICE
                ? first().select("option:not([disabled])").eachAttr("value").stream()
                        .filter(v -> !v.isBlank())
                        .toList()
                : controls.stream().map(c -> c.attr("value")).toList();
    }

    String attribute(String name) {
        return first().attr(name);
    }

    int longest() {
        return attribute("maxlength").isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(attribute("maxlength"));
    }

    /** Whether a program that reads the page aloud says that it must be filled in. */
    boolean required() {
        return controls.stream()
                .anyMatch(c -> c.hasAttr("required") || c.attr("aria-required").equals("true"));
    }

    /** Whether a box chooses one of several things, rather than saying yes or no. */
    boolean isPick() {
        return kind() == Kind.CHECKBOX && !List.of("", "on", "true").contains(attribute("value"));
    }

    /** Nobody sends another value from the page; so whether it is one of those offered may be looked at after all else. */
    boolean isChosen() {
        return kind() == Kind.CHOICE || kind() == Kind.RADIO;
    }

    /** Whether what is wrong in it can be told from the page alone. */
    boolean isBounded() {
        return kind() != Kind.TEXT && kind() != Kind.LONG_TEXT || longest() < Integer.MAX_VALUE;
    }

    /** What the browser sends of it when nothing is filled in or chosen. */
    List<String> emptied() {
        return switch (kind()) {
            case CHECKBOX, RADIO -> List.of();
            case CHOICE -> attribute("multiple").isEmpty() ? List.of("") : List.of();
            default -> controls.stream().map(c -> "").toList();
        };
    }
}

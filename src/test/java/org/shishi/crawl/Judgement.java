package org.shishi.crawl;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whether an answer refuses a form, and what it must hold then. */
final class Judgement {

    private Judgement() {}

    /** Who was refused finds each mistake by its link, and everything as it was typed. */
    static void refused(Browser.Answer answer, WebForm again, Map<String, List<String>> sent, Consumer<String> fault) {
        for (var link : answer.page().select(".error-summary a[href^=#]")) {
            var target = answer.page().getElementById(link.attr("href").substring(1));
            if (target == null || target.attr("type").equals("hidden")) {
                fault.accept("leads nowhere: " + link.attr("href") + " " + link.text());
            }
        }
        for (var field : again.visible()) {
            var typed = sent.getOrDefault(field.name(), List.of());
            if (!isKept(field, typed)) {
                fault.accept("lost " + field.name() + ": " + abridged(typed) + " shows " + abridged(field.values()));
            }
        }
    }

    static boolean isRefused(Browser.Answer answer) {
        return answer.status() == 422
                || !answer.page().select(".error-summary, #messages .flash-bad").isEmpty();
    }

    /** The summary leads to it, or it says itself that it is wrong. */
    static boolean names(Browser.Answer answer, Field field) {
        var links = answer.page().select(".error-summary a[href^=#]").eachAttr("href");
        return answer.page().select("[name=\"" + field.name() + "\"]").stream()
                .anyMatch(c ->
                        links.contains("#" + c.id()) || c.attr("aria-invalid").equals("true"));
    }

    static String summary(Browser.Answer answer) {
        return answer.page()
                .select(".error-summary li, #messages .flash-bad")
                .eachText()
                .toString();
    }

    static String warning(Browser.Answer answer) {
        return answer.page().select(".flash").eachText().toString();
    }

    static String abridged(List<String> values) {
        return values.stream()
                .map(v -> v.length() > 300 ? v.substring(0, 300) + "…" : v)
                .toList()
                .toString();
    }

    private static boolean isKept(Field field, List<String> typed) {
        return switch (field.kind()) {
            case PASSWORD, FILE, CODE -> true;
            case NUMBER, TEXT, LONG_TEXT, DATE, HIDDEN ->
                field.name().equals("answer")
                        || normal(field.values()).equals(normal(typed))
                        || typed.isEmpty() && chosen(field.values()).isEmpty();
            case CHOICE, RADIO, CHECKBOX ->
                !field.options().containsAll(chosen(typed))
                        || chosen(field.values()).equals(chosen(typed));
        };
    }

    private static List<String> chosen(List<String> values) {
        return values.stream().filter(v -> !v.isBlank()).toList();
    }

    private static List<String> normal(List<String> values) {
        return values.stream().map(v -> v.replace("\r\n", "\n").strip()).toList();
    }
}

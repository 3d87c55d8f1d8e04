package org.shishi.crawl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.RequestMethod;

/** Sends one form in every way that a person might, and judges what comes back. */
final class Trial {

    private final Endpoints endpoints;
    private final Filling filling;
    private final Written written;
    private final Report report;
    private final Table acts = new Table("crawl/acts.txt");
    private final Table conditional = new Table("crawl/conditional.txt");

    Trial(Endpoints endpoints, Filling filling, Written written, Report report) {
        this.endpoints = endpoints;
        this.filling = filling;
        this.written = written;
        this.report = report;
    }

    /** One form in one person's browser. */
    final class Of {

        private final String who;
        private final Browser browser;
        private final Walk.Found found;
        private Optional<WebForm> form;

        Of(String who, Browser browser, Walk.Found found) {
            this.who = who;
            this.browser = browser;
            this.found = found;
            this.form = reopened();
        }

        String endpoint() {
            return found.endpoint();
        }

        private Optional<WebForm> reopened() {
            return found.page().isEmpty() ? Optional.of(found.form()) : same(browser.open(found.page()));
        }

        private Optional<WebForm> same(Browser.Answer answer) {
            return WebForm.of(answer.page()).stream()
                    .filter(WebForm::changes)
                    .filter(f -> endpoint(f).equals(found.endpoint()))
                    .filter(f -> f.shape().equals(found.form().shape()))
                    .findFirst();
        }

        private String endpoint(WebForm form) {
            return endpoints.pattern(RequestMethod.POST, browser.path(form.action()));
        }

        /** Opens and saves without a change: whatever was written then was written unasked. */
        void untouched() {
            if (form.isEmpty() || acts.names(found.endpoint()) || !isFilledIn(form.get())) {
                return;
            }
            var values = form.get().untouched();
            values.computeIfPresent("reason", (name, given) -> List.of("原样保存"));
            if (form.get().visible().stream()
                    .anyMatch(f -> f.required() && values.get(f.name()).stream().allMatch(String::isBlank))) {
                return; // for something new: there is nothing to save yet
            }
            report.count("saved unchanged", 1);
            report.reached.add(found.endpoint());
            var before = written.before();
            var answer = browser.send(form.get(), values);
            inspect(answer, "unchanged");
            written.since(before).forEach(row -> fault("unchanged", "wrote " + row));
            if (answer.status() != 200 || isRefused(answer)) {
                fault("unchanged", "refused " + answer.status() + " " + summary(answer));
            }
            form = reopened();
        }

        private static boolean isFilledIn(WebForm form) {
            return form.visible().stream()
                    .anyMatch(f ->
                            f.kind() != Field.Kind.CHOICE && f.values().stream().anyMatch(v -> !v.isBlank()));
        }

        void broken() {
            form = reopened();
            for (var field : form.map(WebForm::visible).orElse(List.of())) {
                for (var value : Filling.broken(field)) {
                    var values = filling.valid(form.orElse(found.form()), found.endpoint());
                    values.put(field.name(), List.of(value));
                    one(
                            field,
                            values,
                            value.length() > 20 ? "too long" : value,
                            isBounded(field) && !onTheWay(form.orElse(found.form())));
                }
            }
        }

        private static boolean isBounded(Field field) {
            return field.kind() != Field.Kind.TEXT && field.kind() != Field.Kind.LONG_TEXT
                    || field.longest() < Integer.MAX_VALUE;
        }

        void emptied() {
            for (var field : form.map(WebForm::visible).orElse(List.of())) {
                if (field.kind() == Field.Kind.CHOICE && !field.canBeEmptied()) {
                    continue;
                }
                var values = filling.valid(form.orElse(found.form()), found.endpoint());
                values.put(field.name(), emptied(field));
                one(field, values, "emptied", field.required() && !onTheWay(form.orElse(found.form())));
            }
        }

        /** A button that leads on, such as a preview, need not demand what the last one does. */
        private static boolean onTheWay(WebForm form) {
            return form.button().hasAttr("formaction") || form.button().hasAttr("formnovalidate");
        }

        private static List<String> emptied(Field field) {
            return switch (field.kind()) {
                case CHECKBOX, RADIO -> List.of();
                case CHOICE -> field.attribute("multiple").isEmpty() ? List.of("") : List.of();
                default -> field.controls().stream().map(c -> "").toList();
            };
        }

        private void one(Field field, Map<String, List<String>> values, String how, boolean mustBeRefused) {
            if (form.isEmpty()) {
                return;
            }
            report.count("sent with a field broken or emptied", 1);
            var what = field.name() + " " + how;
            var answer = browser.send(form.get(), values);
            inspect(answer, what);
            if (isRefused(answer)) {
                refused(answer, what, values);
                if (names(answer, field)
                        && how.equals("emptied")
                        && !field.required()
                        && !conditional.names(found.endpoint() + " " + field.name())) {
                    fault(what, "is demanded, but not marked: " + summary(answer));
                }
                if (mustBeRefused && !names(answer, field)) {
                    fault(what, "not named: " + summary(answer));
                }
            } else if (mustBeRefused && answer.status() < 400) {
                fault(what, "accepted " + warning(answer));
            }
            form = isRefused(answer) ? same(answer).or(this::reopened) : reopened();
        }

        /** Sent as one would; what came back, none where the form is there no more. */
        Optional<Browser.Answer> valid() {
            form = reopened();
            if (form.isEmpty()) {
                return Optional.empty();
            }
            report.count("sent filled in", 1);
            report.reached.add(found.endpoint());
            var values = filling.valid(form.get(), found.endpoint());
            var answer = browser.send(form.get(), values);
            inspect(answer, "filled in");
            if (isRefused(answer)) {
                refused(answer, "filled in", values);
                report.note(who, found.endpoint(), "filled in " + shown(values) + " -> " + summary(answer));
                return Optional.empty();
            }
            report.count("accepted", 1);
            return Optional.of(answer);
        }

        private void refused(Browser.Answer answer, String what, Map<String, List<String>> sent) {
            var again = WebForm.of(answer.page()).stream()
                    .filter(WebForm::changes)
                    .filter(f -> endpoint(f).equals(found.endpoint()))
                    .findFirst();
            if (again.isEmpty()) {
                fault(what, "the form is gone: " + summary(answer));
                return;
            }
            for (var link : answer.page().select(".error-summary a[href^=#]")) {
                var target = answer.page().getElementById(link.attr("href").substring(1));
                if (target == null || target.attr("type").equals("hidden")) {
                    fault(what, "leads nowhere: " + link.attr("href") + " " + link.text());
                }
            }
            for (var field : again.get().visible()) {
                var typed = sent.getOrDefault(field.name(), List.of());
                if (!isKept(field, typed)) {
                    fault(what, "lost " + field.name() + ": " + abridged(typed) + " shows " + abridged(field.values()));
                }
            }
        }

        private static boolean isKept(Field field, List<String> typed) {
            return switch (field.kind()) {
                case PASSWORD, FILE -> true;
                case NUMBER, TEXT, LONG_TEXT, DATE, HIDDEN ->
                    field.name().equals("answer") || normal(field.values()).equals(normal(typed));
                case CHOICE, RADIO, CHECKBOX ->
                    !field.options()
                                    .containsAll(typed.stream()
                                            .filter(v -> !v.isBlank())
                                            .toList())
                            || field.values().stream()
                                    .filter(v -> !v.isBlank())
                                    .toList()
                                    .equals(typed.stream()
                                            .filter(v -> !v.isBlank())
                                            .toList());
            };
        }

        private static List<String> normal(List<String> values) {
            return values.stream().map(v -> v.replace("\r\n", "\n").strip()).toList();
        }

        /** The summary leads to it, or it says itself that it is wrong. */
        private boolean names(Browser.Answer answer, Field field) {
            var links = answer.page().select(".error-summary a[href^=#]").eachAttr("href");
            return answer.page().select("[name=\"" + field.name() + "\"]").stream()
                    .anyMatch(c -> links.contains("#" + c.id())
                            || c.attr("aria-invalid").equals("true"));
        }

        /** What holds of every answer, however the form was filled in. */
        private void inspect(Browser.Answer answer, String what) {
            if (answer.isPage()) {
                PageRules.broken(answer.page()).forEach(f -> fault(what, f));
            }
            if (answer.status() >= 400 && answer.status() != 422) {
                fault(
                        what,
                        "answers " + answer.status() + " "
                                + answer.page().select("main h1, main p").text());
            }
        }

        private void fault(String how, String what) {
            report.fault(
                    who,
                    found.endpoint() + " " + how,
                    what.replaceAll("试填\\d+", "试填").replaceAll("报障.*", ""));
        }
    }

    private static boolean isRefused(Browser.Answer answer) {
        return answer.status() == 422
                || !answer.page().select(".error-summary, #messages .flash-bad").isEmpty();
    }

    private static String summary(Browser.Answer answer) {
        return answer.page()
                .select(".error-summary li, #messages .flash-bad")
                .eachText()
                .toString();
    }

    private static String warning(Browser.Answer answer) {
        return answer.page().select(".flash").eachText().toString();
    }

    private static String shown(Map<String, List<String>> values) {
        var shown = new LinkedHashMap<>(values);
        shown.remove("_csrf");
        shown.remove("_once");
        return abridged(List.of(shown.toString()));
    }

    private static String abridged(List<String> values) {
        return values.stream()
                .map(v -> v.length() > 300 ? v.substring(0, 300) + "…" : v)
                .toList()
                .toString();
    }
}

package org.shishi.crawl;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.RequestMethod;

/** Sends one form in every way that a person might, and has judged what comes back. */
final class Trial {

    private final Endpoints endpoints;
    private final Filling filling;
    private final Written written;
    private final PageRules rules;
    private final Report report;
    private final Set<String> sent = new HashSet<>();
    private final Table acts = new Table("crawl/acts.txt");
    private final Table conditional = new Table("crawl/conditional.txt");

    Trial(Endpoints endpoints, Filling filling, Written written, PageRules rules, Report report) {
        this.endpoints = endpoints;
        this.filling = filling;
        this.written = written;
        this.rules = rules;
        this.report = report;
    }

    /** One form in one person's browser. */
    final class Of {

        private final String who;
        private final Browser browser;
        private final Walk.Found found;
        private Optional<WebForm> form;

        /** @param found as the person sees it now */
        Of(String who, Browser browser, Walk.Found found) {
            this.who = who;
            this.browser = browser;
            this.found = found;
            this.form = Optional.of(found.form());
        }

        String endpoint() {
            return found.endpoint();
        }

        String key() {
            return found.key();
        }

        String page() {
            return found.page();
        }

        /** As the person sees it now. */
        void reopen() {
            form = reopened();
        }

        private Optional<WebForm> reopened() {
            return found.page().isEmpty() ? Optional.of(found.form()) : same(browser.open(found.page()));
        }

        private Optional<WebForm> same(Browser.Answer answer) {
            return shownAgain(answer).filter(f -> f.shape().equals(found.form().shape()));
        }

        /** The same form with the same button; a preview that failed takes the last button away, the form stays. */
        private Optional<WebForm> shownAgain(Browser.Answer answer) {
            var forms = WebForm.of(answer.page()).stream()
                    .filter(WebForm::changes)
                    .filter(f ->
                            f.button().attr("name").equals(found.form().button().attr("name")))
                    .toList();
            return forms.stream()
                    .filter(f -> endpoint(f).equals(found.endpoint()))
                    .findFirst()
                    .or(() -> forms.stream()
                            .filter(f -> f.isOnTheWay()
                                    && f.shape().equals(found.form().shape()))
                            .findFirst());
        }

        private String endpoint(WebForm form) {
            return endpoints.pattern(RequestMethod.POST, browser.path(form.action()));
        }

        /**
         * Opens and saves without a change: whatever was written then was written unasked.
         *
         * @param fresh whether nothing was sent since the form was found
         */
        void untouched(boolean fresh) {
            if (acts.names(found.endpoint()) || !found.form().isFilledIn()) {
                return;
            }
            form = fresh && !sent.contains(found.form().onceKey()) ? form : reopened();
            form.ifPresent(this::untouched);
        }

        private void untouched(WebForm form) {
            var values = form.untouched();
            values.computeIfPresent("reason", (name, given) -> List.of("原样保存"));
            if (form.visible().stream()
                    .anyMatch(f -> f.required() && values.get(f.name()).stream().allMatch(String::isBlank))) {
                return; // for something new: there is nothing to save yet
            }
            report.count("saved unchanged", 1);
            report.reached.add(found.endpoint());
            sent.add(form.onceKey());
            var before = written.before();
            var answer = browser.send(form, values);
            inspect(answer, faults("unchanged"));
            written.since(before).forEach(row -> fault("unchanged", "wrote " + row));
            if (answer.status() != 200 || Judgement.isRefused(answer)) {
                fault("unchanged", "refused " + answer.status() + " " + Judgement.summary(answer));
            }
        }

        /** Each field that can be wrong is: all are named, and all that was typed stays. */
        void allBroken() {
            form = reopened();
            if (form.isEmpty() || form.get().isOnTheWay()) {
                return;
            }
            var wrong = form.get().visible().stream()
                    .filter(field -> field.isBounded() && !Filling.broken(field).isEmpty())
                    .filter(field -> !isConditional(field))
                    .toList();
            var values = filling.valid(form.get(), found.endpoint());
            wrong.forEach(field ->
                    values.put(field.name(), List.of(Filling.broken(field).get(0))));
            together(wrong, values, "all broken");
        }

        /** Nothing is filled in that must be: all of that is named. */
        void allEmptied() {
            if (form.isEmpty() || form.get().isOnTheWay()) {
                return;
            }
            var emptied = form.get().visible().stream()
                    .filter(field -> field.required() && (field.kind() != Field.Kind.CHOICE || field.canBeEmptied()))
                    .filter(field -> !isConditional(field))
                    .toList();
            var values = filling.valid(form.get(), found.endpoint());
            emptied.forEach(field -> values.put(field.name(), field.emptied()));
            together(emptied, values, "all emptied");
        }

        private boolean isConditional(Field field) {
            return conditional.names(found.endpoint() + " " + field.name().replaceAll("\\[\\d+]", "[]"));
        }

        private void together(List<Field> wrong, Map<String, List<String>> values, String how) {
            if (wrong.isEmpty()) {
                return;
            }
            report.count("sent with all fields broken or emptied", 1);
            var answer = browser.send(form.orElseThrow(), values);
            inspect(answer, faults(how));
            if (Judgement.isRefused(answer)) {
                refused(answer, how, values);
                var anyNamed = wrong.stream().anyMatch(field -> Judgement.names(answer, field));
                wrong.stream()
                        .filter(field -> !Judgement.names(answer, field))
                        .filter(field -> !(anyNamed && field.isChosen()))
                        .forEach(field -> fault(how, field.name() + " not named: " + Judgement.summary(answer)));
            } else {
                if (answer.status() < 400) {
                    fault(how, "accepted " + Judgement.warning(answer));
                }
                form = reopened();
            }
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
                            field.isBounded() && !form.orElse(found.form()).isOnTheWay());
                }
            }
        }

        void emptied() {
            for (var field : form.map(WebForm::visible).orElse(List.of())) {
                if (field.kind() == Field.Kind.CHOICE && !field.canBeEmptied()) {
                    continue;
                }
                var values = filling.valid(form.orElse(found.form()), found.endpoint());
                values.put(field.name(), field.emptied());
                one(
                        field,
                        values,
                        "emptied",
                        field.required() && !form.orElse(found.form()).isOnTheWay());
            }
        }

        private void one(Field field, Map<String, List<String>> values, String how, boolean mustBeRefused) {
            if (form.isEmpty()) {
                return;
            }
            report.count("sent with a field broken or emptied", 1);
            var what = field.name() + " " + how;
            var answer = browser.send(form.get(), values);
            inspect(answer, faults(what));
            if (Judgement.isRefused(answer)) {
                refused(answer, what, values);
                if (Judgement.names(answer, field)
                        && how.equals("emptied")
                        && !field.required()
                        && !isConditional(field)) {
                    fault(what, "is demanded, but not marked: " + Judgement.summary(answer));
                }
                if (mustBeRefused && !isConditional(field) && !Judgement.names(answer, field)) {
                    fault(what, "not named: " + Judgement.summary(answer));
                }
            } else if (mustBeRefused && !isConditional(field) && answer.status() < 400) {
                fault(what, "accepted " + Judgement.warning(answer));
            }
            if (!Judgement.isRefused(answer)) {
                reopen();
            }
        }

        /** Sent as one would; what came back, none where the form is there no more. */
        Optional<Browser.Answer> valid() {
            if (form.isEmpty()) {
                return Optional.empty();
            }
            report.count("sent filled in", 1);
            report.reached.add(found.endpoint());
            var values = filling.valid(form.get(), found.endpoint());
            var answer = browser.send(form.get(), values);
            inspect(answer, faults("filled in"));
            if (Judgement.isRefused(answer)) {
                refused(answer, "filled in", values);
                report.note(who, found.endpoint(), "filled in " + shown(values) + " -> " + Judgement.summary(answer));
                return Optional.empty();
            }
            report.count("accepted", 1);
            return Optional.of(answer);
        }

        /** What holds of every answer. */
        private void inspect(Browser.Answer answer, Consumer<String> fault) {
            rules.look(answer, fault);
            if (answer.status() >= 400 && answer.status() != 422) {
                fault.accept("answers " + answer.status() + " "
                        + answer.page().select("main h1, main p").text());
            }
        }

        private void refused(Browser.Answer answer, String what, Map<String, List<String>> sent) {
            shownAgain(answer)
                    .ifPresentOrElse(
                            again -> Judgement.refused(answer, again, sent, faults(what)),
                            () -> fault(what, "the form is gone: " + Judgement.summary(answer)));
        }

        private Consumer<String> faults(String how) {
            return what -> fault(how, what);
        }

        private void fault(String how, String what) {
            report.fault(
                    who,
                    found.endpoint() + " " + how,
                    what.replaceAll("试填\\d+", "试填").replaceAll("报障.*", ""));
        }
    }

    private static String shown(Map<String, List<String>> values) {
        var shown = new LinkedHashMap<>(values);
        shown.keySet().removeIf(name -> name.startsWith("_"));
        return Judgement.abridged(List.of(shown.toString()));
    }
}

package org.shishi.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as the browser sees it, sent by one of its buttons. */
record WebForm(Element element, Element button, List<Field> fields) {

    /** All forms of a page, each once for every button that sends it differently. */
    static List<WebForm> of(Document page) {
        return page.select("form").stream()
                .filter(form -> !form.attr("method").equalsIgnoreCase("dialog"))
                .flatMap(form ->
                        buttons(page, form).stream().map(button -> new WebForm(form, button, fields(page, form))))
                .toList();
    }

    private static List<Element> buttons(Document page, Element form) {
        var buttons = controls(page, form)
                .filter(c ->
                        c.normalName().equals("button") && !c.attr("type").equals("button") && !c.hasAttr("disabled"))
                .toList();
        var different = new LinkedHashMap<String, Element>();
        buttons.forEach(
                b -> different.putIfAbsent(b.attr("name") + ' ' + b.attr("value") + ' ' + b.attr("formaction"), b));
        return List.copyOf(different.values());
    }

    private static Stream<Element> controls(Document page, Element form) {
        return page.select("input, select, textarea, button").stream()
                .filter(c -> c.hasAttr("form") ? c.attr("form").equals(form.id()) : c.closest("form") == form);
    }

    private static List<Field> fields(Document page, Element form) {
        var byName = new LinkedHashMap<String, List<Element>>();
        controls(page, form)
                .filter(c -> !c.normalName().equals("button") && !c.attr("name").isEmpty() && !c.hasAttr("disabled"))
                .filter(c -> !c.attr("type").matches("submit|button|reset|image"))
                .forEach(c -> byName.computeIfAbsent(c.attr("name"), any -> new ArrayList<>())
                        .add(c));
        return byName.entrySet().stream()
                .map(e -> new Field(e.getKey(), e.getValue()))
                .toList();
    }

    boolean changes() {
        return element.attr("method").equalsIgnoreCase("post");
    }

    boolean multipart() {
        return element.attr("enctype").equalsIgnoreCase("multipart/form-data");
    }

    String action() {
        var action = button.hasAttr("formaction") ? button.absUrl("formaction") : element.absUrl("action");
        return action.isEmpty() ? element.baseUri() : action;
    }

    /** What an untouched form sends. */
    Map<String, List<String>> untouched() {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> values.put(field.name(), field.values()));
        if (button.hasAttr("name")) {
            values.put(button.attr("name"), List.of(button.attr("value")));
        }
        return values;
    }

    List<Field> visible() {
        return fields.stream().filter(Field::visible).toList();
    }

    /** What the server knows it by when it comes twice. */
    String onceKey() {
        return element.select("input[name=_once]").attr("value");
    }

    /** Whether it shows something that is there already. */
    boolean isFilledIn() {
        return visible().stream()
                .anyMatch(f ->
                        f.kind() != Field.Kind.CHOICE && f.values().stream().anyMatch(v -> !v.isBlank()));
    }

    /** A button that leads on, such as a preview, need not demand what the last one does. */
    boolean isOnTheWay() {
        return button.hasAttr("formaction") || button.hasAttr("formnovalidate");
    }

    /** Two forms of the same shape are the same form with other data. */
    String shape() {
        var names = fields.stream()
                .map(Field::name)
                .map(name -> name.replaceAll("\\[[^]]*]", "[]"))
                .distinct()
                .sorted()
                .toList();
        return names + button.attr("name") + (button.attr("name").isEmpty() ? "" : "=" + button.attr("value"));
    }
}

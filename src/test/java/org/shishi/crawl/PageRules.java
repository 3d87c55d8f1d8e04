package org.shishi.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What no page may show: holes in sentences, texts of libraries, wrong markup, a field that hides that it must be filled in. */
final class PageRules {

    private static final Pattern HOLES = Pattern.compile(
            "\\{\\d}|\\[L[a-z]|\\?\\?[\\w.-]+\\?\\?|\\bnull\\b|Failed to|Failure|[a-z]+Exception|\\b(java|org)\\.[a-z]+\\.");
    private static final Pattern ENGLISH = Pattern.compile(
            "must (not )?be|not be (null|blank|empty)|size must|is not valid|Invalid |Required |Bad Request|Not Found");

    private final Markup markup;
    private final OwnWords words = new OwnWords();

    PageRules(Markup markup) {
        this.markup = markup;
    }

    void look(Browser.Answer answer, Consumer<String> fault) {
        if (answer.isPage()) {
            broken(answer.page()).forEach(fault);
            markup.look(answer.body(), fault);
        }
    }

    private List<String> broken(Document page) {
        var faults = new ArrayList<String>();
        var shown = page.body().clone();
        shown.select(".detail").remove(); // what the trail keeps of a command, as it is
        var text = shown.text()
                + ' '
                + String.join(" ", page.select("[title]").eachAttr("title"))
                + ' '
                + String.join(" ", page.select("[aria-label]").eachAttr("aria-label"));
        find(HOLES, text, faults);
        if (page.select("html").attr("lang").startsWith("zh")) {
            find(ENGLISH, text, faults);
        } else {
            faults.addAll(words.leftChinese(page));
        }
        marks(page, faults);
        return faults;
    }

    private static boolean isSignIn(Element control) {
        return control.attr("autocomplete").matches("username|current-password");
    }

    private static void find(Pattern pattern, String text, List<String> faults) {
        var found = pattern.matcher(text);
        while (found.find()) {
            var near = text.substring(Math.max(0, found.start() - 20), Math.min(text.length(), found.end() + 20));
            faults.add("hole: " + near.replaceAll("@[0-9a-f]+", "@"));
        }
    }

    private static boolean marks(@Nullable Element caption) {
        return caption != null && !caption.select(".required").isEmpty();
    }

    /** What stands over the column of a table in which the control stands. */
    private static @Nullable Element heading(Element control) {
        var cell = control.closest("td");
        var table = control.closest("table");
        return cell == null || table == null
                ? null
                : table.select("thead th").stream()
                        .filter(th -> th.elementSiblingIndex() == cell.elementSiblingIndex())
                        .findFirst()
                        .orElse(null);
    }

    /** Who sees and who hears must both be told. */
    private static void marks(Document page, List<String> faults) {
        for (var form : WebForm.of(page)) {
            for (var field : form.visible()) {
                for (var control : field.controls()) {
                    var label =
                            page.select("label[for=\"" + control.id() + "\"]").first();
                    label = label == null ? control.closest("label") : label;
                    boolean marked = marks(label) || marks(heading(control));
                    boolean told = control.hasAttr("required")
                            || control.attr("aria-required").equals("true");
                    if (marked != told && !control.attr("type").matches("radio|checkbox") && !isSignIn(control)) {
                        faults.add(field.name()
                                + (told ? " is required, but has no visible mark" : " is marked, but not required"));
                    }
                }
            }
        }
    }
}

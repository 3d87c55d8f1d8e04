package org.shishi.crawl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may show: holes in sentences, texts of libraries, an id twice, a field that hides that it must be filled in. */
final class PageRules {

    private static final Pattern HOLES = Pattern.compile(
            "\\{\\d}|\\[L[a-z]|\\?\\?[\\w.-]+\\?\\?|\\bnull\\b|Failed to|Failure|[a-z]+Exception|\\b(java|org)\\.[a-z]+\\.");
    private static final Pattern ENGLISH = Pattern.compile(
            "must (not )?be|not be (null|blank|empty)|size must|is not valid|Invalid |Required |Bad Request|Not Found");

    private PageRules() {}

    static List<String> broken(Document page) {
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
        }
        var ids = new HashSet<String>();
        page.select("[id]").eachAttr("id").stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add("id twice: " + id));
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

    /** Who sees and who hears must both be told. */
    private static void marks(Document page, List<String> faults) {
        for (var form : WebForm.of(page)) {
            for (var field : form.visible()) {
                for (var control : field.controls()) {
                    var label =
                            page.select("label[for=\"" + control.id() + "\"]").first();
                    label = label == null ? control.closest("label") : label;
                    boolean marked = label != null && !label.select(".required").isEmpty();
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

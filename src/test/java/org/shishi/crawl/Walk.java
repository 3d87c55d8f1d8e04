package org.shishi.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;

/** Opens what a person can get to by following links from the first page on, a few of each kind of page. */
final class Walk {

    /** A form, and the page where it was found; nothing for the answer to another form, which cannot be opened again. */
    record Found(String page, WebForm form, String endpoint) {

        String key() {
            return endpoint + " " + form.shape();
        }
    }

    /** What is done with each page that was opened. */
    interface Look {
        void at(Walk walk, String path, Browser.Answer answer);
    }

    private final Browser browser;
    private final Endpoints endpoints;
    private final Bounds bounds;
    private final Set<String> known;
    private final Look look;
    private final Map<String, Integer> visited = new HashMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Set<String> again = new LinkedHashSet<>(new Table("crawl/starts.txt").all());
    private final HashSet<String> seen = new HashSet<>();
    private final Map<String, String> linkedFrom = new HashMap<>();
    private final Map<String, Found> forms = new LinkedHashMap<>();

    /**
     * How many pages of one kind (pattern and names of parameters), and of one pattern, are opened.
     *
     * @param everybody whether all look at the same page with other parameters
     */
    record Bounds(int ofAKind, int ofAPattern, boolean everybody) {}

    /** @param known kinds of pages with parameters that others have seen */
    Walk(Browser browser, Endpoints endpoints, Bounds bounds, Set<String> known, Look look) {
        this.known = known;
        this.browser = browser;
        this.endpoints = endpoints;
        this.bounds = bounds;
        this.look = look;
    }

    /** All forms found so far; every page that leads on is opened, and those that were acted on are looked at again. */
    Map<String, Found> forms() {
        var pages = List.copyOf(again);
        again.clear();
        seen.addAll(pages);
        pages.forEach(this::open);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (seen.add(path) && isWanted(path)) {
                open(path);
            }
        }
        return forms;
    }

    int pages() {
        return visited.entrySet().stream()
                .filter(e -> !e.getKey().contains(" "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void open(String path) {
        var answer = browser.open(path);
        look.at(this, path, answer);
        if (answer.isPage() && answer.status() == 200) {
            lookFor(path, answer, answer.address());
        } else if (!answer.isPage()) {
            known.add(download(endpoints.pattern(RequestMethod.GET, path)));
        }
    }

    private static String download(String pattern) {
        return pattern + " is a download";
    }

    /** What the answer to a form leads to: links and forms of its own, and the page of the form as it is now. */
    void follow(Browser.Answer answer, String page) {
        if (answer.isPage()) {
            seen.add(answer.address());
            lookFor(answer.address(), answer, answer.redirected() ? answer.address() : "");
        }
        if (!page.isEmpty() && !page.equals(answer.address())) {
            again.add(page);
        }
    }

    private void lookFor(String path, Browser.Answer answer, String page) {
        answer.page().select("a[href]:not([href^=#])").forEach(link -> add(path, link.absUrl("href")));
        answer.page().select("[hx-get]").forEach(part -> add(path, part.absUrl("hx-get")));
        for (var form : WebForm.of(answer.page())) {
            var method = form.changes() ? RequestMethod.POST : RequestMethod.GET;
            var endpoint = endpoints.pattern(method, browser.path(form.action()));
            if (form.changes()) {
                var found = new Found(page, form, endpoint);
                forms.putIfAbsent(found.key(), found);
            } else {
                add(path, browser.address(form));
            }
        }
    }

    private void add(String from, String address) {
        var path = browser.path(address);
        if (!path.isEmpty() && !path.contains("lang=")) {
            linkedFrom.putIfAbsent(path, from);
            waiting.add(path);
        }
    }

    /** What was sent since the link was seen may have taken it away. */
    boolean isStillLinked(String path) {
        var from = linkedFrom.get(path);
        return from != null
                && browser.open(from).page().select("a[href], [hx-get]").stream()
                        .anyMatch(link -> browser.path(link.absUrl("href")).equals(path)
                                || browser.path(link.absUrl("hx-get")).equals(path));
    }

    String whereLinked(String path) {
        return linkedFrom.getOrDefault(path, "");
    }

    private boolean isWanted(String path) {
        var pattern = endpoints.pattern(RequestMethod.GET, path);
        var kind = pattern + " " + names(path);
        if (!bounds.everybody() && (known.contains(download(pattern)) || path.contains("?") && !known.add(kind))) {
            return false;
        }
        if (visited.getOrDefault(kind, 0) >= bounds.ofAKind()
                || visited.getOrDefault(pattern, 0) >= bounds.ofAPattern()) {
            return false;
        }
        visited.merge(kind, 1, Integer::sum);
        visited.merge(pattern, 1, Integer::sum);
        return true;
    }

    private static String names(String path) {
        var query = URI.create(path.replace(' ', '+')).getRawQuery();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=")[0])
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
    }
}

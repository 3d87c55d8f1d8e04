package org.shishi.crawl;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.shishi.testing.Visitor;
import org.springframework.web.bind.annotation.RequestMethod;

/** Lets one person after the other walk through the application and send what there is to send. */
final class Crawl {

    private final int port;
    private final Endpoints endpoints;
    private final Trial trial;
    private final PageRules rules;
    private final Report report;
    private final boolean whole;
    private final Table last = new Table("crawl/last.txt");
    private final Set<String> known = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    /** @param whole whether everybody sends every form, and the first who does with each field broken and emptied by itself */
    Crawl(int port, Endpoints endpoints, Trial trial, PageRules rules, Report report, boolean whole) {
        this.port = port;
        this.endpoints = endpoints;
        this.trial = trial;
        this.rules = rules;
        this.report = report;
        this.whole = whole;
    }

    /** Only opens pages. */
    void readInEnglish(String who) {
        var browser = browser(who);
        browser.open("/?lang=en");
        var walk = walk(who, browser, whole ? new Walk.Bounds(2, 8, true) : new Walk.Bounds(1, 1, true));
        walk.forms();
        browser.open("/?lang=zh-CN");
        report.count("pages read in English", walk.pages());
    }

    /** Opens pages, and sends every form that is found on the way and was not sent with success before. */
    void everyForm(String who) {
        long start = System.nanoTime();
        var browser = browser(who);
        var walk = walk(who, browser, whole ? new Walk.Bounds(4, 20, true) : new Walk.Bounds(1, 6, false));
        var tried = new HashSet<String>();
        var atTheEnd = new PriorityQueue<Trial.Of>(Comparator.comparing(form -> last.place(form.endpoint())));
        var forms = unsent(who, browser, walk, tried);
        forms.forEach(form -> form.untouched(true));
        while (!forms.isEmpty() || !atTheEnd.isEmpty()) {
            for (var form : forms) {
                if (last.names(form.endpoint())) {
                    atTheEnd.add(form);
                } else {
                    send(form, walk);
                }
            }
            if (forms.isEmpty()) {
                send(atTheEnd.remove(), walk);
            }
            forms = unsent(who, browser, walk, tried);
            forms.forEach(form -> form.untouched(false));
        }
        report.count("pages opened", walk.pages());
        report.count("pages opened by " + who, walk.pages());
        report.count("seconds of " + who, (int) ((System.nanoTime() - start) / 1_000_000_000));
    }

    private List<Trial.Of> unsent(String who, Browser browser, Walk walk, Set<String> tried) {
        var forms = walk.forms().values().stream()
                .filter(found -> !found.endpoint().equals("/login"))
                .filter(found -> !done.contains(found.key()) && tried.add(found.key()))
                .map(found -> trial.new Of(who, browser, found))
                .toList();
        report.count("forms", forms.size());
        return forms;
    }

    private Browser browser(String who) {
        return new Browser(Visitor.signedIn(port, who), port, report.watch());
    }

    private Walk walk(String who, Browser browser, Walk.Bounds bounds) {
        return new Walk(browser, endpoints, bounds, known, (walk, path, answer) -> look(who, walk, path, answer));
    }

    private void send(Trial.Of form, Walk walk) {
        var first = broken.add(form.key());
        if (whole && first) {
            form.broken();
            form.emptied();
        }
        if (whole || first) {
            form.allBroken();
            form.allEmptied();
        } else {
            form.reopen();
        }
        form.valid().ifPresent(answer -> {
            if (!whole) {
                done.add(form.key());
            }
            walk.follow(answer, form.page());
        });
    }

    private void look(String who, Walk walk, String path, Browser.Answer answer) {
        var where = endpoints.pattern(RequestMethod.GET, path);
        if (answer.status() != 200 && walk.isStillLinked(path)) {
            report.fault(
                    who, where, "a link on " + walk.whereLinked(path) + " leads to " + answer.status() + " " + path);
        }
        rules.look(answer, fault -> report.fault(who, where, fault));
    }
}

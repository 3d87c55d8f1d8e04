package org.shishi.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** Collects what no page may do: errors of scripts, violations of the CSP, requests to other hosts, barriers. */
class Findings {

    private final String origin;
    private String sentTo = "";
    private int status;

    private final List<String> found = new ArrayList<>();

    Findings(String origin) {
        this.origin = origin;
    }

    void watch(Page page) {
        page.onConsoleMessage(message -> console(page, message));
        page.onPageError(error -> found.add(page.url() + ": script failed: " + error));
        page.onRequest(this::request);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                status = response.status();
            }
        });
    }

    /** People are sent to another host, as the settings want it; what its pages do is its own affair. */
    void sendsTo(String host) {
        sentTo = host;
    }

    private boolean isThere(String url) {
        return !sentTo.isEmpty() && url.startsWith(sentTo + "/");
    }

    /** The status of the page that was opened last. */
    int status() {
        return status;
    }

    /** The browser writes every answer of 400 and above to the console; for the page itself the test decides. */
    private void console(Page page, ConsoleMessage message) {
        boolean answerOfThePage = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if ("error".equals(message.type()) && !answerOfThePage && !isThere(page.url())) {
            found.add(page.url() + ": console: " + message.text() + " at " + message.location());
        }
    }

    private void request(Request request) {
        var url = request.url();
        // its own viewer for PDF is the browser itself, and no host
        boolean browser = url.startsWith("chrome-extension:") || url.startsWith("chrome:");
        if (!url.startsWith(origin + "/")
                && !url.startsWith("data:")
                && !url.startsWith("blob:")
                && !browser
                && !isThere(url)) {
            found.add("request to another host: " + url);
        }
    }

    void checkBarriers(Page page) {
        Barriers.of(page).forEach(barrier -> found.add(page.url() + ": barrier: " + barrier));
    }

    void add(String finding) {
        found.add(finding);
    }

    List<String> all() {
        return found;
    }
}

package org.shishi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** Starts one browser for the whole test run; each test has a profile of its own in it. */
final class Browsers {

    private static final List<String> ARGUMENTS = List.of(
            "--lang=zh-CN",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Browser SHARED = start();

    private Browsers() {}

    static Browser shared() {
        return SHARED;
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(InstalledBrowser.find(playwright))
                        .setArgs(ARGUMENTS)
                        .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))); // people have it
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}

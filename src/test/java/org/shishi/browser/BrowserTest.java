package org.shishi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Base of every test in a real browser. A test fails, whatever it asserts itself, when a page it visits reports an error
 * on the console, breaks the CSP, asks another host for something, or has a serious barrier (axe).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class BrowserTest {

    protected static final String PASSWORD = "shishi-demo";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int DESK = 1440;
    private static final int PHONE = 360;

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<JdbcClient> jdbc;

    private Findings findings = new Findings("");
    private BrowserContext profile;

    /** The page that the browser shows. */
    protected Page page;

    @BeforeEach
    void openBrowser() {
        findings = new Findings(origin());
        profile = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(origin())
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(DESK, 900));
        profile.setDefaultTimeout(15_000);
        page = profile.newPage();
        findings.watch(page);
    }

    @AfterEach
    void closeBrowser() {
        profile.close();
        jdbc.ifAvailable(BrowserTest::forgetLanguages);
        assertThat(findings.all()).as("what no page may do").isEmpty();
    }

    /** The accounts are shared with all tests of the context. */
    private static void forgetLanguages(JdbcClient jdbc) {
        jdbc.sql("update account set language = null where language is not null")
                .update();
    }

    /** The settings send people to another host, which this test may ask. */
    protected void sendsTo(String host) {
        findings.sendsTo(host);
    }

    /** Opens a page that must answer 200. */
    protected void visit(String path) {
        visit(path, 200);
    }

    /** Opens a page that must answer with this status, and looks for barriers. */
    protected void visit(String path, int status) {
        var answer = page.navigate(path);
        assertThat(answer).as(path).isNotNull();
        assertThat(answer.status()).as(path).isEqualTo(status);
        findings.checkBarriers(page);
    }

    /** Signs in with the demo account of this name. */
    protected void signIn(String account) {
        visit("/login");
        page.fill("#username", account);
        page.fill("#password", PASSWORD);
        page.click("main form button");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        assertThat(findings.status()).as("first page of %s", account).isEqualTo(200);
    }

    /** Looks at the page as it stands now: barriers in light and dark, on a desk and on a phone. */
    protected void check() {
        inBothThemes(findings::checkBarriers);
    }

    /** Keeps a picture of the page at both widths, and finds a page that scrolls sideways on a phone. */
    protected void screenshot(String name) {
        check();
        picture(name + "-" + DESK);
        page.setViewportSize(PHONE, 740);
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 100)))");
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > PHONE) {
            findings.add(page.url() + ": scrolls sideways on a phone, " + width + " px wide: " + page.evaluate(WIDEST));
        }
        picture(name + "-" + PHONE);
        page.setViewportSize(DESK, 900);
    }

    private static final String WIDEST = "Array.from(document.querySelectorAll('body *'))"
            + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().right > 361).slice(0, 5).map(e => e.outerHTML.slice(0, 90)).join(' | ')";

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void inBothThemes(java.util.function.Consumer<Page> look) {
        var before = theme();
        for (var theme : new String[] {"dark", "light"}) {
            show(theme);
            look.accept(page);
        }
        show(before);
    }

    private String theme() {
        return (String) page.evaluate("document.documentElement.dataset.bsTheme");
    }

    /** Switches the page to {@code light} or {@code dark}. */
    protected void show(String theme) {
        page.evaluate(
                "theme => { document.documentElement.dataset.bsTheme = theme;"
                        + " document.dispatchEvent(new Event('theme')); }",
                theme);
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}

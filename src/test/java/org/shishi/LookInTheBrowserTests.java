package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.test.context.ActiveProfiles;

/** What holds of every page: one sees where the keyboard is, and paper has all that the page has and nothing to press. */
@ActiveProfiles({"test", "demo"})
class LookInTheBrowserTests extends BrowserTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    /** One of each kind. WCAG 2.2, focus appearance: two pixels at least, in a contrast of three to one, and not cut off. */
    private static final String UNSEEN = """
            () => {
                const channels = text => text.match(/[\\d.]+/g).map(Number);
                const light = rgb => rgb.slice(0, 3).map(c => c / 255)
                    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
                const above = function* (element) { for (let e = element.parentElement; e; e = e.parentElement) yield e; };
                const behind = element => [...above(element)].map(e => channels(getComputedStyle(e).backgroundColor))
                    .find(c => (c[3] ?? 1) === 1) || [255, 255, 255];
                const unseen = element => {
                    element.scrollIntoView({ block: 'center', inline: 'center' });
                    element.focus();
                    const shown = element.closest('.search') || element;
                    const style = getComputedStyle(shown);
                    const width = parseFloat(style.outlineWidth);
                    if (style.outlineStyle === 'none' || width < 2) return 'no outline';
                    const found = contrast(channels(style.outlineColor), behind(shown));
                    if (found < 3) return 'contrast ' + found.toFixed(2);
                    const out = parseFloat(style.outlineOffset) + width;
                    const box = shown.getBoundingClientRect();
                    return [...above(shown)].filter(e => e !== document.body && e !== document.documentElement)
                        .filter(e => getComputedStyle(e).overflowX !== 'visible')
                        .map(e => e.getBoundingClientRect())
                        .some(e => box.top - out < e.top - 1 || box.bottom + out > e.bottom + 1
                            || box.left - out < e.left - 1 || box.right + out > e.right + 1) ? 'cut off' : '';
                };
                const known = new Set();
                const kind = e => [e.tagName, e.className, e.type, e.parentElement.tagName, e.parentElement.className].join('|');
                return Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'))
                    .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0 && e.type !== 'hidden')
                    .filter(e => !known.has(kind(e)) && known.add(kind(e)))
                    .map(e => [unseen(e), e]).filter(([why]) => why)
                    .map(([why, e]) => why + ': ' + e.outerHTML.slice(0, 120)).slice(0, 8);
            }
            """;

    /** As wide as the sheet that the page asks for; what is pressed, scrolls, or does not fit; room left below the last line. */
    private static final String NOT_FOR_PAPER = """
            () => {
                const within = Array.from(document.querySelectorAll('main, main *')).filter(e => e.checkVisibility());
                const name = e => e.outerHTML.slice(0, 100);
                const controls = within.filter(e => e.matches('button, input, select, textarea, .btn')).map(e => 'control: ' + name(e));
                const scrolled = within.filter(e => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1
                    && !e.closest('svg, .visually-hidden')).map(e => 'scrolls: ' + name(e));
                const wide = within.filter(e => !e.closest('.visually-hidden') && e.getBoundingClientRect().right > innerWidth + 2)
                    .map(e => 'beyond the sheet: ' + name(e));
                const last = Math.max(...Array.from(document.querySelectorAll('main, .foot')).filter(e => e.checkVisibility())
                    .map(e => e.getBoundingClientRect().bottom));
                const empty = document.body.getBoundingClientRect().bottom - last > 40 ? ['empty below: ' + last] : [];
                return [controls, scrolled, wide, empty].flatMap(found => found.slice(0, 3));
            }
            """;

    private static final int ACROSS = 1030;
    private static final int UPRIGHT = 700;

    private final Map<String, List<?>> found = new TreeMap<>();

    @Test
    void oneSeesWhereTheKeyboardIs() {
        signIn("county");
        for (var path : List.of(
                "/", "/projects", "/projects/2023-Z-001-1/edit", "/reports/office", "/proposals/new", "/imports")) {
            page.navigate(path);
            page.keyboard().press("Tab");
            for (var theme : List.of("light", "dark")) {
                show(theme);
                keep(theme + " " + path, page.evaluate(UNSEEN));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Labels of cards that stand in the way of the next line, or stand there for nothing. */
    private static final String LABELS = """
            () => Array.from(document.querySelectorAll('table.cards > tbody > tr > *'))
                .filter(cell => cell.checkVisibility() && cell.dataset.label)
                .filter(cell => parseFloat(getComputedStyle(cell, '::before').height) > cell.clientHeight
                    || !cell.textContent.trim() && !cell.querySelector('input, button, img, progress, svg'))
                .map(cell => cell.dataset.label).slice(0, 5)
            """;

    @Test
    void onAPhoneEachLineOfACardHasRoomAndAValue() {
        signIn("county");
        page.setViewportSize(360, 740);
        for (var path :
                List.of("/projects", "/proposals", "/supervision/notices", "/reports/office/2023-12-2?show=told")) {
            for (var language : List.of("zh-CN", "en")) {
                page.navigate(path + (path.contains("?") ? "&" : "?") + "year=2023&lang=" + language);
                keep(language + " " + path, page.evaluate(LABELS));
            }
        }
        page.navigate("/?lang=zh-CN");
        assertThat(found).isEmpty();
    }

    @Test
    void aClerkBeginsWithReportsAndHasTheRestBesideThem() {
        signIn("township");
        page.navigate("/");
        assertThat(page.url()).endsWith("/reports");
        page.click(".mainnav a >> nth=0");
        assertThat(page.url()).endsWith("/dashboard");
        assertThat(page.locator(".mainnav [aria-current]").innerText()).isEqualTo("总览");
        page.navigate("/projects");
        page.click(".views .chips a >> text=我单位");
        assertThat(page.locator(".views [aria-current]").innerText()).isEqualTo("我单位");
        assertThat(page.locator("td.name").allInnerTexts()).anyMatch(title -> title.contains("瓯南街道"));
        assertThat(page.locator("td.name").allInnerTexts()).noneMatch(title -> title.contains("鹤城街道"));
    }

    @Test
    void theTrailIsFoundByTheCodeOfAProject() {
        signIn("auditor");
        page.navigate("/admin/trail");
        page.fill("[name=subject]", "2023-X-02-02");
        page.click("main .filters button");
        assertThat(page.locator("main tbody tr").count()).isPositive();
        assertThat(page.locator("main tbody tr").allInnerTexts()).allMatch(row -> row.contains("2023-X-02-02"));
    }

    @Test
    void paperHasTheWholeListAndNothingToPress() {
        signIn("county");
        print("/projects?size=100", 6);
        print("/projects?" + "columns=".concat(String.join("&columns=", ALL_COLUMNS)), 4);
        print("/projects/2023-X-02-02", 2);
        print("/reports/office?year=2023", 3);
        print("/reports/office/2023-12-2?show=told", 5);
        print("/funding/entries", 4);
        print("/funding/quota", 5);
        print("/figures?by=unit", 5); // with what other tests enter
        print("/supervision/notices", 3);
        print("/supervision/inspections", 3);
        print("/documents", 2);
        print("/votes", 4);
        assertThat(found).isEmpty();
    }

    private static final List<String> ALL_COLUMNS = List.of(
            "LEVEL",
            "ASPECT",
            "CONTENT",
            "LEAD_UNIT",
            "RESPONSIBLE_UNITS",
            "LEADER",
            "STAGE",
            "PERCENT",
            "DEADLINE",
            "STARTED_ON",
            "COMPLETED_ON",
            "FORECAST",
            "TIMELINESS",
            "LIGHT",
            "BLOCKER",
            "PROBLEM",
            "QUOTA",
            "INVESTMENT",
            "REMARK");

    private void print(String path, int sheets) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        boolean across = "broad".equals(page.evaluate("getComputedStyle(document.body).page"));
        page.setViewportSize(across ? ACROSS : UPRIGHT, 900);
        keep(path, page.evaluate(NOT_FOR_PAPER));
        var name = path.replaceAll("[^a-z0-9-]+", "-").replaceAll("^-|(?<=.{40}).*", "");
        var pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "print-" + name + ".pdf")));
        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .as(path)
                .isBetween(1L, (long) sheets);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1440, 900);
    }

    private void keep(String where, Object what) {
        if (!((List<?>) what).isEmpty()) {
            found.put(where, (List<?>) what);
        }
    }
}

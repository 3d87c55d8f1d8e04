package org.shishi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.DigestUtils;

/**
 * Finds serious barriers with axe, which takes a second for a long page. So a page that looks exactly as one before, in any
 * test, has the same barriers as that one, in whatever theme; and contrast is looked at by {@link Contrast}, once for each
 * style of text.
 */
final class Barriers {

    private static final Map<String, List<String>> KNOWN = new HashMap<>();

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final String GRAVE = """
            async () => {
                const results = await axe.run(document,
                    { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
                return results.violations
                    .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                    .map(rule => [rule.id + ' ' + rule.help, ...new Set(rule.nodes.map(node => node.html))]
                        .slice(0, 6).join('\\n    '));
            }
            """;

    /** All that axe can see but colours; only the values of hidden fields, another one in every answer, are left out. */
    private static final String LOOK = """
            () => {
                const all = Array.from(document.querySelectorAll('*'));
                const media = ['print', '(prefers-contrast: more)', '(forced-colors: active)'];
                return JSON.stringify([
                    document.documentElement.outerHTML
                        .replace(/(<input type="hidden" name="(?:_csrf|_once|_who|_for)" value=)"[^"]*"/g, '$1')
                        .replace(/ data-bs-theme="(?:light|dark)"/, ''),
                    Array.from(document.querySelectorAll('input:not([type=hidden]), select, textarea'))
                        .map(field => [field.value, field.checked, field.disabled]),
                    [innerWidth, innerHeight, scrollX, scrollY, document.getAnimations().length],
                    [':hover', ':focus', ':focus-visible', ':active', ':target', ':modal', ':popover-open', ':invalid']
                        .map(state => Array.from(document.querySelectorAll(state)).map(element => all.indexOf(element))),
                    all.map(element => element.scrollTop || element.scrollLeft
                        ? [all.indexOf(element), element.scrollTop, element.scrollLeft] : 0).filter(Boolean),
                    Array.from(document.images).map(image => image.naturalWidth),
                    media.map(query => matchMedia(query).matches),
                    Array.from(document.styleSheets).map(sheet => [sheet.href && new URL(sheet.href).pathname, sheet.disabled])]);
            }
            """;

    private Barriers() {}

    /** What stands in the way of somebody, with the first elements that it concerns. */
    static List<String> of(Page page) {
        var look = DigestUtils.md5DigestAsHex(((String) page.evaluate(LOOK)).getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<>(KNOWN.computeIfAbsent(look, unknown -> find(page)));
        found.addAll(Contrast.tooLittle(page));
        return found;
    }

    private static List<String> find(Page page) {
        bringAxe(page);
        return ((List<?>) page.evaluate(GRAVE)).stream().map(String::valueOf).toList();
    }

    static void bringAxe(Page page) {
        if (!Objects.equals(page.evaluate("typeof window.axe"), "object")) {
            page.evaluate(AXE);
        }
    }
}

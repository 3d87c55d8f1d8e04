package org.shishi.browser;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds text with too little contrast. Axe's rule for it takes most of axe's time, and what it says of a text depends on the
 * text's style and the grounds below it: each such style is shown to axe once a run, in up to three places of the first page
 * that has it, and again on the next page where axe could not tell (it was scrolled away or covered).
 */
final class Contrast {

    /** What axe said of a style: nothing, or the violation with the element in which it was seen. */
    private static final Map<String, String> SEEN = new HashMap<>();

    private static final String STYLES = """
            const styles = () => {
                const found = new Map();
                const clear = ground => ground === 'rgba(0, 0, 0, 0)' || ground === 'transparent';
                const solid = ground => ground.startsWith('rgb(');
                for (const element of document.body.querySelectorAll('*')) {
                    const says = element.placeholder || element.tagName === 'SELECT' || element.tagName === 'INPUT'
                        || Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim());
                    if (!says || !element.checkVisibility()) { continue; }
                    const own = getComputedStyle(element);
                    const grounds = [];
                    for (let at = element, below = false; at; at = at.parentElement) {
                        const style = getComputedStyle(at);
                        if (style.opacity !== '1') { grounds.push(style.opacity); }
                        if (!below && (!clear(style.backgroundColor) || style.backgroundImage !== 'none')) {
                            grounds.push(style.backgroundColor + (style.backgroundImage === 'none' ? '' : style.backgroundImage));
                            below = solid(style.backgroundColor);
                        }
                    }
                    const key = [own.color, own.fontSize, own.fontWeight, own.textShadow, ...grounds,
                        element.closest(':disabled, [aria-disabled=true]') ? 'disabled' : ''].join('|');
                    if (!found.has(key)) { found.set(key, []); }
                    if (found.get(key).length < 3) { found.get(key).push(element); }
                }
                return found;
            };
            """;

    private static final String KEYS = "() => { " + STYLES + " return Array.from(styles().keys()); }";

    private static final String LOOK = "async unknown => { " + STYLES + """
                const found = styles();
                const asked = new Map();
                unknown.forEach(key => (found.get(key) || []).forEach(element => asked.set(element, key)));
                const results = await axe.run({ include: Array.from(asked.keys()) },
                    { runOnly: ['color-contrast'], resultTypes: ['violations', 'passes'], elementRef: true });
                const said = {};
                const each = (rules, say) => rules.forEach(rule => rule.nodes.forEach(node => {
                    const key = asked.get(node.element);
                    if (key) { said[key] = said[key] || say(node); }
                }));
                each(results.violations, node => 'color-contrast ' + node.any[0].message + '\\n    ' + node.html);
                each(results.passes, () => '');
                return said;
            }
            """;

    private Contrast() {}

    /** Each style of the page's texts that has too little. */
    static List<String> tooLittle(Page page) {
        var styles =
                ((List<?>) page.evaluate(KEYS)).stream().map(String::valueOf).toList();
        var unknown = styles.stream().filter(style -> !SEEN.containsKey(style)).toList();
        if (!unknown.isEmpty()) {
            Barriers.bringAxe(page);
            ((Map<?, ?>) page.evaluate(LOOK, unknown))
                    .forEach((style, said) -> SEEN.put(String.valueOf(style), String.valueOf(said)));
        }
        return styles.stream()
                .map(SEEN::get)
                .filter(Objects::nonNull)
                .filter(said -> !said.isEmpty())
                .toList();
    }
}

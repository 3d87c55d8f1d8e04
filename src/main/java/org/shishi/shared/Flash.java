package org.shishi.shared;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what has happened, with the values that its sentence names, so that no sentence stays with holes. */
public final class Flash {

    private Flash() {}

    /** It was carried out. */
    public static void good(RedirectAttributes flash, String key, Object... values) {
        tell(flash, "notice", key, values);
    }

    /** It was not carried out, or not wholly. */
    public static void bad(RedirectAttributes flash, String key, Object... values) {
        tell(flash, "warning", key, values);
    }

    private static void tell(RedirectAttributes flash, String tone, String key, Object... values) {
        flash.addFlashAttribute(tone, key);
        flash.addFlashAttribute(tone + "Args", List.of(values));
    }
}

package org.shishi.sheet;

import java.text.Normalizer;

/** Evens out what input methods and layouts do to text before it is compared; the original is always kept. */
final class SheetText {

    private SheetText() {}

    /** Full-width letters, digits and signs become half-width (８０％ → 80%), edges are stripped. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** As {@link #plain}, with every space and line break inside removed (项 目 名 称 → 项目名称). */
    static String withoutSpaces(String text) {
        return plain(text).replaceAll("[\\s\\u00A0\\u200B\\u3000\\uFEFF]+", "");
    }
}

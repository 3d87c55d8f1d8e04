package org.shishi.shared.text;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds Chinese texts by what people type when they do not want to switch the keyboard: whole syllables, initials, or both
 * ({@code gongjiao}, {@code gj} and {@code gongj} all find 公交). A sign has its usual reading only.
 */
public final class Pinyin {

    private static final Pattern TYPED = Pattern.compile("[a-zA-Z]{2,40}");
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Transliterator NAMES =
            Transliterator.getInstance("Han-Latin/Names; Any-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** A person's name in letters, its first sign read as a surname: 单 is {@code shan} there. */
    public static String ofName(String name) {
        return NAMES.transliterate(name).replace(" ", "");
    }

    /** Whether it could be meant so at all. */
    public static boolean isTyped(String word) {
        return TYPED.matcher(word).matches();
    }

    /** Whether syllables that follow one another somewhere in the text are spelt so. */
    public static boolean spells(String typed, String text) {
        var wanted = typed.toLowerCase(Locale.ROOT).replace('v', 'u');
        var syllables = text.codePoints().mapToObj(Pinyin::syllable).toList();
        for (int from = 0; from < syllables.size(); from++) {
            if (spells(wanted, syllables.subList(from, syllables.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean spells(String rest, List<String> syllables) {
        if (syllables.isEmpty()) {
            return false;
        }
        var syllable = syllables.get(0);
        if (syllable.startsWith(rest)) {
            return true;
        }
        var following = syllables.subList(1, syllables.size());
        return begins(rest, syllable, following)
                || syllable.length() > 1 && begins(rest, syllable.substring(0, 1), following)
                || syllable.length() > 2
                        && syllable.charAt(1) == 'h'
                        && begins(rest, syllable.substring(0, 2), following);
    }

    private static boolean begins(String rest, String piece, List<String> following) {
        return rest.startsWith(piece) && spells(rest.substring(piece.length()), following);
    }

    /** Of a letter itself, of anything else a blank, which nobody types. */
    private static String syllable(int sign) {
        return Character.isIdeographic(sign)
                ? SYLLABLES.computeIfAbsent(sign, han -> LATIN.transliterate(Character.toString(han)))
                : Character.isLetter(sign) ? Character.toString(Character.toLowerCase(sign)) : " ";
    }
}

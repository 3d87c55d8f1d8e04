package org.shishi.shared.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shishi.shared.WrittenText;

/**
 * Says whether two titles may be of one project that is worded otherwise: the same figures, and mostly the same signs, in whatever order
 * (农村公厕提升43座, 提升农村公厕43座), with numbers in Chinese (九个), with something in brackets or one word before it.
 *
 * @param bare what is left without what stands in brackets; none where nothing does
 */
public record NearTitle(Words whole, Words bare, boolean bracketed) {

    private static final int ALIKE = 75;
    private static final int SHORTEST = 4;
    private static final int PREFIX = 4;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|【[^【】]*】|〔[^〔〕]*〕");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern HAN = Pattern.compile("[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]");
    private static final String DIGITS = "〇一二三四五六七八九";

    public static NearTitle of(String title) {
        var plain = HAN.matcher(WrittenText.alike(title)).replaceAll(NearTitle::digits);
        var bare = BRACKETS.matcher(plain).replaceAll("");
        return new NearTitle(Words.of(plain), Words.of(bare), !bare.equals(plain));
    }

    /** Whether the other one may be of the same project. */
    public boolean isNear(NearTitle other) {
        return whole.isNear(other.whole) || bracketed != other.bracketed && bare.isNear(other.bare);
    }

    private static String digits(MatchResult match) {
        var number = match.group().replace('两', '二');
        int ten = number.indexOf('十');
        if (ten < 0) {
            return String.valueOf(DIGITS.indexOf(number));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(0));
        int ones = ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1));
        return String.valueOf(10 * tens + ones);
    }

    /**
     * What a title is compared by.
     *
     * @param letters without figures and signs
     * @param sorted the same letters in their order
     */
    public record Words(String letters, String sorted, List<String> figures) {

        static Words of(String plain) {
            var letters = FIGURE.matcher(plain).replaceAll("").replaceAll("[^\\p{L}]", "");
            var figures = FIGURE.matcher(plain)
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .toList();
            var sorted = letters.chars()
                    .sorted()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return new Words(letters, sorted, figures);
        }

        boolean isNear(Words other) {
            if (!figures.equals(other.figures) || Math.min(letters.length(), other.letters.length()) < SHORTEST) {
                return false;
            }
            return sorted.equals(other.sorted)
                    || isBehind(other)
                    || other.isBehind(this)
                    || !figures.isEmpty() && 200 * common(other) >= ALIKE * (letters.length() + other.letters.length());
        }

        private boolean isBehind(Words longer) {
            return longer.letters.endsWith(letters) && longer.letters.length() - letters.length() <= PREFIX;
        }

        private int common(Words other) {
            int common = 0;
            for (int i = 0, j = 0; i < sorted.length() && j < other.sorted.length(); ) {
                int order = Character.compare(sorted.charAt(i), other.sorted.charAt(j));
                common += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return common;
        }
    }
}

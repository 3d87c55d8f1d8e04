package org.shishi.shared.text;

import org.shishi.shared.WrittenText;

/** Holds what a row calls its project against the title of the project whose code it names: a slip in a code is another project. */
public final class TitleSaid {

    private static final int SHORTEST = 3;

    private TitleSaid() {}

    /**
     * Whether the words may be that title: the same, or one cut short (温溪码头, 温溪镇码头改造工程).
     *
     * @param said nothing agrees with every title
     */
    public static boolean fits(String said, String title) {
        var one = plain(said);
        var other = plain(title);
        return one.isEmpty()
                || one.equals(other)
                || one.length() >= SHORTEST && (isWithin(one, other) || isWithin(other, one));
    }

    private static String plain(String title) {
        return WrittenText.alike(title).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether all the signs of the one stand in the other, in that order. */
    private static boolean isWithin(String one, String other) {
        int found = 0;
        for (int i = 0; i < other.length() && found < one.length(); i++) {
            if (one.charAt(found) == other.charAt(i)) {
                found++;
            }
        }
        return found == one.length();
    }
}

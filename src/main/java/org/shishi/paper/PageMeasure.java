package org.shishi.paper;

import java.math.BigInteger;

/**
 * The measures of GB/T 9704-2012 in twips, twentieths of a point: A4, a text area of 156 × 225 mm that begins 37 mm from the
 * top and 28 mm from the left, 22 lines of 28 characters of 16 pt.
 */
final class PageMeasure {

    static final int PAGE_WIDTH = 11906;
    static final int PAGE_HEIGHT = 16838;
    static final int TEXT_WIDTH = mm(156);
    static final int LEFT = mm(28);
    static final int RIGHT = PAGE_WIDTH - LEFT - TEXT_WIDTH;
    static final int TOP = mm(37);
    static final int BOTTOM = PAGE_HEIGHT - TOP - mm(225);
    /** So that the dashes of the page number stand 7 mm below the text. */
    static final int FOOTER = mm(25);

    /** 28.95 pt. */
    static final int LINE = 579;

    private static final int CHARACTERS = 28;
    private static final double TWIPS = 20.0;
    private static final int SIZE = 16;
    private static final int GRID_SHARE = 4096;

    /** How much further apart than their size the characters stand, in shares of a point: a little less than nothing. */
    static final int CHARACTER_SPACE = (int) Math.floor((TEXT_WIDTH / TWIPS / CHARACTERS - SIZE) * GRID_SHARE);

    private PageMeasure() {}

    static int mm(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** So many characters of the body's grid. */
    static int characters(double number) {
        return (int) Math.round(number * TEXT_WIDTH / CHARACTERS);
    }

    static BigInteger of(long number) {
        return BigInteger.valueOf(number);
    }
}

package org.shishi.paper;

/**
 * A heading of one of the four levels (结构层次序数): 一、in Hei, (一)in Kai, 1. and (1) in Fangsong.
 *
 * @param number as it is written before the text
 */
public record PaperHeading(int level, String number, String text) implements Part {

    public PaperHeading {
        if (level < 1 || level > HeadingNumbers.LEVELS) {
            throw new IllegalArgumentException("no heading of level " + level);
        }
    }

    @Override
    public String kind() {
        return "heading";
    }

    public String whole() {
        return number + text;
    }
}

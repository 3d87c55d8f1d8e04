package org.shishi.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title where a reader would pause, so that no word is torn apart and the lines are of much the same length. */
final class TitleLines {

    /** So many characters of 22 pt stand in 156 mm. */
    private static final int LONGEST = 20;

    private static final String PAUSE_BEFORE = "和与及";
    private static final String PAUSE_AFTER = "、的月度";

    private TitleLines() {}

    static List<String> of(String title) {
        var lines = new ArrayList<String>();
        title.lines().map(String::strip).forEach(line -> add(line, lines));
        return lines;
    }

    private static void add(String line, List<String> lines) {
        int at = PaperWords.width(line) <= LONGEST ? 0 : best(line);
        if (at == 0) {
            lines.add(line);
        } else {
            lines.add(line.substring(0, at));
            add(line.substring(at), lines);
        }
    }

    /** The pause nearest to the middle; the end of what fits where there is none. */
    private static int best(String line) {
        int best = 0;
        double distance = Double.MAX_VALUE;
        for (int at = 2; at < line.length() - 1; at++) {
            boolean pause = PAUSE_BEFORE.indexOf(line.charAt(at)) >= 0 || PAUSE_AFTER.indexOf(line.charAt(at - 1)) >= 0;
            double off = Math.abs(PaperWords.width(line.substring(0, at)) - PaperWords.width(line) / 2);
            if (pause && PaperWords.width(line.substring(0, at)) <= LONGEST && off < distance) {
                best = at;
                distance = off;
            }
        }
        return best;
    }
}

package org.shishi.document;

import java.util.List;
import org.shishi.catalogue.Rows;

/**
 * A figure that two documents tell differently, with the rows that came and went.
 *
 * @param added the first of those that came
 * @param removed the first of those that went
 * @param came how many came
 * @param went how many went
 * @param unlisted whether one of the two does not list all its rows, so that nobody can tell which came and went
 */
public record FigureChange(
        String name,
        String before,
        String after,
        List<Rows.Row> added,
        List<Rows.Row> removed,
        int came,
        int went,
        boolean unlisted) {

    boolean differs() {
        return !before.equals(after) || came + went > 0;
    }
}

package org.shishi.document;

import java.util.List;
import org.shishi.catalogue.Rows;

/** A figure that two documents tell differently, with the rows that came and went. */
public record FigureChange(String name, String before, String after, List<Rows.Row> added, List<Rows.Row> removed) {

    boolean differs() {
        return !before.equals(after) || !added.isEmpty() || !removed.isEmpty();
    }
}

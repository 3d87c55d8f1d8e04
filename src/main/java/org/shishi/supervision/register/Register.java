package org.shishi.supervision.register;

import java.util.List;
import java.util.Map;

/** A register that was kept in sheets, known by its headings; taken over row by row. */
public interface Register {

    List<String> headings();

    /** What other offices write for a heading, to the heading that is meant. */
    default Map<String, String> synonyms() {
        return Map.of();
    }

    Taken take(Takers by, RegisterRow row);

    /** What somebody has worked on since a register brought it, so that it cannot be taken back. */
    List<String> touched(long register);
}

package org.shishi.project.span;

import java.util.List;

/**
 * What another module keeps of projects from when to when, derived from the spans and its own records: put together, compared and
 * made anew together with them.
 */
public interface BesideSpans {

    /** Its tables, as the log names them. */
    String name();

    /** Puts together what a day's changes have scattered. */
    void fold();

    /** Each row that is not as it would be derived anew, in a few words. */
    List<String> differences();

    /** Derives all of it anew; says how many rows there are. */
    long rebuild();
}

package org.shishi.crawl;

import java.util.List;

/** Forms that are treated in a way of their own, each with the reason beside it. */
final class Table {

    private final List<String> names;

    Table(String resource) {
        names = Hints.lines(resource).stream().map(line -> line[0]).toList();
    }

    boolean names(String form) {
        return names.contains(form);
    }

    /** Where it stands in the table; before all of it what does not. */
    int place(String form) {
        return names.indexOf(form);
    }

    List<String> all() {
        return names;
    }
}

package org.shishi.document;

import java.util.List;

/** Lines that came in the place of others; either may be none. */
public record TextChange(List<String> before, List<String> after) {

    public TextChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

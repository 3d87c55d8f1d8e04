package org.shishi.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All placeholders with their values, in the order of the catalogue, and what was found wrong while counting. */
record Composition(Map<String, Value> values, List<Problem> problems) {

    Composition {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }
}

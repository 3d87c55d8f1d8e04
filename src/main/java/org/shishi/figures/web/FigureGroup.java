package org.shishi.figures.web;

import java.util.List;
import java.util.Map;

/**
 * A group by which figures are shared out, as pages name it and as the list of projects filters it.
 *
 * @param query parameters of the list that leave just this group
 */
record FigureGroup(String name, Map<String, List<String>> query) {

    static FigureGroup of(String name, String parameter, String value) {
        return new FigureGroup(name, Map.of(parameter, List.of(value)));
    }
}

package org.shishi.fuzz;

import java.util.List;
import java.util.Map;

/**
 * An endpoint to be asked oddly: how the matrix asks it, who may, and what it takes.
 *
 * @param path with its query, as the matrix asks
 * @param roles those that the matrix lets through
 * @param parameters in the query, or the fields of a form
 * @param body what the JSON of an API call looks like; none for a form
 */
record Target(
        String method,
        String pattern,
        String path,
        String sample,
        List<String> roles,
        Map<String, Shape> parameters,
        Shape body) {

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean uploads() {
        return sample.startsWith("file:") || parameters.values().stream().anyMatch(Shape.File.class::isInstance);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}

package org.shishi.superior;

import java.util.List;

/**
 * A unit that a superior body wrote about.
 *
 * @param answers what it answered, the newest last
 */
public record NamedUnit(long id, String name, List<SuperiorAnswer> answers) {

    public boolean answered() {
        return !answers.isEmpty();
    }
}

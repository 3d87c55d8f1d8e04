package org.shishi.operation;

import java.util.List;
import java.util.Map;

/**
 * How one part of the installation is.
 *
 * @param name of the part, such as {@code disk}; its words are {@code operation.<name>}
 * @param saying which sentence tells of it, {@code operation.<name>.<saying>}; {@value #UNKNOWN} where nothing is known
 * @param values what the sentence names
 * @param measures the same for monitoring, by name; with its unit where it has one ({@code free_bytes}, {@code age_seconds})
 */
public record StatusCheck(
        String name, StatusLevel level, String saying, List<Object> values, Map<String, Double> measures) {

    static final String UNKNOWN = "unknown";
    static final String IS = "is";

    public boolean well() {
        return level == StatusLevel.OK;
    }
}

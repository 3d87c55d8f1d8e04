package org.shishi.operation;

import java.util.Map;

/**
 * How one part of the installation is, in words.
 *
 * @param part the name of the part
 * @param says what is known of it
 * @param advice what to do, and whether anything is to be done at all
 */
public record StatusView(
        String name, String part, StatusLevel level, String says, String advice, Map<String, Double> measures) {}

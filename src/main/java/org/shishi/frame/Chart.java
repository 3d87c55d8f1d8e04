package org.shishi.frame;

import java.util.List;

/**
 * A chart as its own table: what is drawn and what can be read are the same numbers.
 *
 * @param kind {@code bar}, {@code line}, {@code stacked} or {@code doughnut}
 * @param finding the title: what the chart shows, as a sentence
 * @param columns heading of the labels, then one for each series
 */
public record Chart(String kind, String finding, List<String> columns, List<Row> rows) {

    /** One label with its values, formatted as they shall be read. */
    public record Row(String label, List<String> values) {}
}

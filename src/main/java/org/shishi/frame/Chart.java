package org.shishi.frame;

import java.util.List;
import org.shishi.frame.markup.Markup;

/**
 * A chart as its own table: what is drawn and what can be read are the same numbers.
 *
 * @param kind {@code bar}, {@code line}, {@code stacked} or {@code doughnut}
 * @param finding the title: what the chart shows, as a sentence
 * @param columns heading of the labels, then one for each series
 */
public record Chart(String kind, String finding, List<String> columns, List<Row> rows) {

    /** The rows of the table. */
    public Markup body() {
        var body = new Markup();
        for (var row : rows) {
            body.open("tr").element("th", row.label(), "scope", "row");
            row.values().forEach(value -> body.element("td", value, "class", "num"));
            body.close("tr");
        }
        return body;
    }

    /** One label with its values, formatted as they shall be read. */
    public record Row(String label, List<String> values) {}
}

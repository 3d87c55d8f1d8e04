package org.shishi.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.paper.Paper;

/**
 * A document as it is read.
 *
 * @param values of its placeholders: as of now for a draft, as they were for an issued one
 * @param problems what still stops it, or should be looked at; none once issued
 * @param former the one issued before it, if any
 * @param mayEdit whether the reader may change or issue it
 */
public record DocumentPage(
        DocumentView document,
        String template,
        Paper paper,
        Map<String, Value> values,
        List<Problem> problems,
        @Nullable Long former,
        boolean mayEdit) {

    public boolean stopped() {
        return problems.stream().anyMatch(Problem::stops);
    }

    public Rows rowsOf(String name) {
        var value = values.get(name);
        return value == null ? Rows.NONE : value.rows();
    }
}

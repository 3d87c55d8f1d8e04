package org.shishi.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document beside another one or the ledger.
 *
 * @param former the document before; none where the ledger is the other side
 * @param values figures that differ
 * @param texts lines that differ, placeholders unfilled: what people wrote otherwise
 */
public record DocumentComparison(
        DocumentView document,
        ComparisonBase against,
        @Nullable DocumentView former,
        List<FigureChange> values,
        List<TextChange> texts) {

    static DocumentComparison nothing(DocumentView document, ComparisonBase against) {
        return new DocumentComparison(document, against, null, List.of(), List.of());
    }

    public boolean isSame() {
        return values.isEmpty() && texts.isEmpty();
    }
}

package org.shishi.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The foot of the last page (版记): who gets a copy, who printed it and when.
 *
 * @param copies to whom copies go (抄送机关), without the word before and the full stop after
 */
public record Imprint(@Nullable String copies, String printedBy, LocalDate date) {

    public @Nullable String copiesText() {
        return copies == null || copies.isBlank() ? null : "抄送：" + copies + "。";
    }

    public String dateText() {
        return PaperWords.date(date) + "印发";
    }
}

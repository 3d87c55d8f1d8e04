package org.shishi.paper;

import java.time.LocalDate;

/** Who issues the document (发文机关署名), and its date (成文日期). */
public record Signature(String body, LocalDate date) {

    public String dateText() {
        return PaperWords.date(date);
    }
}

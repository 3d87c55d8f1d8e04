package org.shishi.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The red head of a document (版头): the issuing body's mark, the number, the red line.
 *
 * @param mark in red (发文机关标志): the body with 文件, or the name of a series (重要事项交办单)
 * @param number below it: 青督〔2023〕4号 or 第4期
 * @param issuer left above the red line, for a series
 * @param date right above the red line, for a series
 */
public record Letterhead(
        String mark,
        String number,
        @Nullable String issuer,
        @Nullable LocalDate date) {

    /** The head of a body's documents. */
    public static Letterhead of(String mark, String number) {
        return new Letterhead(mark, number, null, null);
    }

    /** The head of a series of its own: bulletins, slips. */
    public static Letterhead series(String mark, String number, String issuer, LocalDate date) {
        return new Letterhead(mark, number, issuer, date);
    }

    public String dateText() {
        return date == null ? "" : PaperWords.date(date);
    }
}

package org.shishi.document;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.shishi.shared.RuleViolation;

/**
 * What people write of a document: its title, its text with placeholders, the day of its figures and its date. Signs that no
 * paper can show, which come along when text is pasted, are left out; a title without any other is refused.
 */
public record SaveDocument(String title, String template, LocalDate asOf, LocalDate datedOn) {

    private static final Pattern SOFT_BREAKS = Pattern.compile("[\\u000B\\u2028\\u2029\\u0085]|\\r\\n?");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFC-\\uFFFF]");

    public SaveDocument {
        template = seen(template);
        title = seen(title).replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            throw RuleViolation.at("title", "document.title.needed");
        }
    }

    private static String seen(String text) {
        return UNSEEN.matcher(SOFT_BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    }
}

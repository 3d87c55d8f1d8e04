package org.shishi.document;

import java.time.LocalDate;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.WrittenText;

/**
 * What people write of a document: its title, its text with placeholders, the day of its figures and its date. Signs that no
 * paper can show, which come along when text is pasted, are left out; a title without any other is refused.
 */
public record SaveDocument(String title, String template, LocalDate asOf, LocalDate datedOn) {

    public SaveDocument {
        template = seen(template);
        title = seen(title).replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            throw RuleViolation.at("title", "document.title.needed");
        }
    }

    private static String seen(String text) {
        return WrittenText.clean(text.replace('\u000B', '\n')); // how Word breaks a line inside a paragraph
    }
}

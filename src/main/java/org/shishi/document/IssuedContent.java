package org.shishi.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.catalogue.CheckProblem;
import org.shishi.catalogue.Value;

/**
 * What an issued document keeps: its words and the values of its placeholders with their rows. Its text is what is hashed.
 *
 * @param issuer the body that signed it; none in the first documents
 * @param accepted what was found to be in order though a check pointed at it; none in the first documents
 * @param answer why, where a reason was asked for; none in the first documents
 */
record IssuedContent(
        DocumentView document,
        String template,
        Map<String, Value> values,
        @Nullable String issuer,
        @Nullable List<CheckProblem> accepted,
        @Nullable String answer) {

    /** Of a page that is about to be issued: the values that its text or its tables use. */
    static IssuedContent of(DocumentPage page, String issuer, String answer) {
        var wanted = new Template(page.template()).names();
        var kept = new LinkedHashMap<String, Value>();
        page.values().forEach((name, value) -> {
            if (wanted.contains(name) || DocumentTable.isMadeOf(name)) {
                kept.put(name, value);
            }
        });
        return new IssuedContent(page.document(), page.template(), kept, issuer, page.problems(), answer);
    }

    String answerOrNone() {
        return Objects.requireNonNullElse(answer, "");
    }

    List<CheckProblem> acceptedOrNone() {
        return Objects.requireNonNullElse(accepted, List.of());
    }
}

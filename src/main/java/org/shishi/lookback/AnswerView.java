package org.shishi.lookback;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a project, once.
 *
 * @param attempt 1, or more for what corrects the one before
 * @param reason why it corrects that
 * @param signedAt none for a draft
 */
public record AnswerView(
        long id,
        long version,
        long subject,
        int attempt,
        FoundAnswers found,
        String reason,
        String filledBy,
        String signedBy,
        @Nullable OffsetDateTime signedAt) {

    public boolean signed() {
        return signedAt != null;
    }
}

package org.shishi.brought;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a sheet has come on its way through two hands.
 *
 * @param planYear the year that it is of; none where the sheet itself says it
 * @param answeredBy who confirmed or discarded it, or empty
 * @param answer why it was discarded, or empty
 * @param said what was answered of what it leaves open, by the keys of the questions
 * @param own whether the reader brought it, and so cannot confirm
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Brought(
        long id,
        @Nullable Integer planYear,
        String filename,
        BroughtState state,
        String broughtBy,
        OffsetDateTime broughtAt,
        String answeredBy,
        @Nullable OffsetDateTime answeredAt,
        String answer,
        Map<String, String> said,
        boolean own) {

    public boolean waits() {
        return state == BroughtState.BROUGHT;
    }

    public boolean confirmed() {
        return state == BroughtState.CONFIRMED;
    }
}

package org.shishi.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is.
 *
 * @param percent physical progress as reported (形象进度), percent points; above 100 is kept
 * @param note what was said beside the number
 */
@Embeddable
public record Progress(
        @Nullable BigDecimal percent,
        String note,
        String problem,
        @Nullable @Enumerated(EnumType.STRING) Blocker blocker) {

    /** What a form takes of a text. */
    public static final int LONGEST = 4000;

    public static final Progress NONE = new Progress(null, "", "", null);

    private static final BigDecimal FULL = new BigDecimal(100);

    public Progress {
        percent = Amounts.percent(percent);
    }

    /** The same of a finished project: all of it, and nothing in the way. */
    public Progress done() {
        return new Progress(percent == null ? FULL : percent.max(FULL), note, "", null);
    }
}

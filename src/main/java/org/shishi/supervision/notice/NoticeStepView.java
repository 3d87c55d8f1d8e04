package org.shishi.supervision.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step of a notice's way: who did what on which day, and what was said. */
record NoticeStepView(
        NoticeVerb verb,
        NoticeState state,
        LocalDate on,
        String actor,
        String reason,
        NoticeAnswer answer,
        @Nullable Integer days,
        @Nullable LocalDate dueOn) {

    /** Whether it says by when an answer is due from then on. */
    public boolean movesTheDay() {
        return days != null
                || verb == NoticeVerb.ISSUE
                || verb == NoticeVerb.RESCHEDULE
                || verb == NoticeVerb.SEND_BACK;
    }
}

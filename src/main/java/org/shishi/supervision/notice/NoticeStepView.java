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
        @Nullable LocalDate dueOn) {}

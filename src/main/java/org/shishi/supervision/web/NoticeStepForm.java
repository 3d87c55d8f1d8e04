package org.shishi.supervision.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.supervision.NoticeAnswer;

/** What is said with a step of a slip; which of it is needed depends on the step. */
@NullUnmarked
record NoticeStepForm(
        @Size(max = 2000) String measures,
        @Size(max = 2000) String result,
        @Size(max = 2000) String evidence,
        @Size(max = 2000) String reason,
        @Min(1) @Max(250) Integer days) {

    static NoticeStepForm empty(Integer days) {
        return new NoticeStepForm("", "", "", "", days);
    }

    NoticeAnswer answer() {
        return new NoticeAnswer(NoticeForm.orEmpty(measures), NoticeForm.orEmpty(result), NoticeForm.orEmpty(evidence));
    }

    String reasonOrEmpty() {
        return NoticeForm.orEmpty(reason);
    }

    int daysOrNone() {
        return Objects.requireNonNullElse(days, 0);
    }
}

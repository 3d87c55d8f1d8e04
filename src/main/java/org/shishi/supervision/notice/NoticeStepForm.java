package org.shishi.supervision.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/**
 * What is said with a step of a notice; which of it is needed depends on the step.
 *
 * @param version of the notice that was looked at; needed to issue it and to decide on an answer or a request
 */
@NullUnmarked
record NoticeStepForm(
        @Size(max = 2000) String measures,
        @Size(max = 2000) String result,
        @Size(max = 2000) String evidence,
        @Size(max = 2000) String reason,
        @Min(1) @Max(250) Integer days,
        Long version) {

    static NoticeStepForm empty(Integer days) {
        return new NoticeStepForm("", "", "", "", days, null);
    }

    NoticeAnswer answer() {
        return new NoticeAnswer(
                Objects.toString(measures, ""), Objects.toString(result, ""), Objects.toString(evidence, ""));
    }

    String reasonOrEmpty() {
        return Objects.toString(reason, "");
    }

    int daysOrNone() {
        return Objects.requireNonNullElse(days, 0);
    }
}

package org.shishi.supervision.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.supervision.Rectification;

/** What is said with a step of a finding; which of it is needed depends on the step. */
@NullUnmarked
record FindingStepForm(
        @Size(max = 2000) String measures,
        @Size(max = 2000) String progress,
        @Size(max = 2000) String evidence,
        Boolean done,
        @Size(max = 2000) String reason,
        LocalDate dueOn) {

    static FindingStepForm empty() {
        return new FindingStepForm("", "", "", false, "", null);
    }

    Rectification rectification() {
        return new Rectification(
                NoticeForm.orEmpty(measures), NoticeForm.orEmpty(progress), NoticeForm.orEmpty(evidence));
    }

    boolean isDone() {
        return Boolean.TRUE.equals(done);
    }

    String reasonOrEmpty() {
        return NoticeForm.orEmpty(reason);
    }

    String evidenceOrEmpty() {
        return NoticeForm.orEmpty(evidence);
    }
}

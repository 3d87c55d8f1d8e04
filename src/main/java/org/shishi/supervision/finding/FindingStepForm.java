package org.shishi.supervision.finding;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlausibleDay;

/**
 * What is said with a step of a finding; which of it is needed depends on the step.
 *
 * @param version of the finding that was looked at; needed to decide on what was put right
 */
@NullUnmarked
record FindingStepForm(
        @Size(max = 2000) String measures,
        @Size(max = 2000) String progress,
        @Size(max = 2000) String evidence,
        Boolean done,
        @Size(max = 2000) String reason,
        @PlausibleDay LocalDate dueOn,
        Long version) {

    static FindingStepForm empty() {
        return new FindingStepForm("", "", "", false, "", null, null);
    }

    Rectification rectification() {
        return new Rectification(
                Objects.toString(measures, ""), Objects.toString(progress, ""), Objects.toString(evidence, ""));
    }

    boolean isDone() {
        return Boolean.TRUE.equals(done);
    }

    String reasonOrEmpty() {
        return Objects.toString(reason, "");
    }

    String evidenceOrEmpty() {
        return Objects.toString(evidence, "");
    }
}

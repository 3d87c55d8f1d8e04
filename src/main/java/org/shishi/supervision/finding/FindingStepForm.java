package org.shishi.supervision.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.file.NewFile;
import org.shishi.shared.PlausibleDay;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is said with a step of a finding; which of it is needed depends on the step.
 *
 * @param file what shows that it was put right; sent by a browser with the rectification
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
        Long version,
        @JsonIgnore List<MultipartFile> file) {

    static FindingStepForm empty() {
        return new FindingStepForm("", "", "", false, "", null, null, List.of());
    }

    Rectification rectification() {
        return new Rectification(
                Objects.toString(measures, ""), Objects.toString(progress, ""), Objects.toString(evidence, ""));
    }

    List<NewFile> files() {
        return NewFile.sent(file);
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

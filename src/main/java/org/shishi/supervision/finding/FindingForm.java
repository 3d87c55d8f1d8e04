package org.shishi.supervision.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlanYear;

/** What the browser or a program sent of a finding. */
@NullUnmarked
record FindingForm(
        @NotNull @PlanYear Integer planYear,
        Long inspection,
        @NotBlank @Size(max = 60) String project,
        Boolean otherYear,
        Long meeting,
        @JsonUnwrapped @Valid FindingContent content,
        Long version) {

    FindingForm {
        content = Objects.requireNonNullElse(content, FindingContent.NONE);
    }

    static FindingForm of(FindingView finding) {
        return new FindingForm(
                finding.planYear(),
                finding.inspection(),
                finding.project(),
                finding.otherYear(),
                finding.meeting(),
                finding.content(),
                finding.version());
    }

    long versionOrNone() {
        return Objects.requireNonNullElse(version, -1L);
    }

    SaveFinding command() {
        return new SaveFinding(planYear, inspection, project, Boolean.TRUE.equals(otherYear), content, meeting);
    }
}

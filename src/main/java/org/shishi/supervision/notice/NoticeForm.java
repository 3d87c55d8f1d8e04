package org.shishi.supervision.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Issuer;
import org.shishi.shared.PlanYear;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.finding.FindingView;

/** What the browser or a program sent of a notice. */
@NullUnmarked
record NoticeForm(
        @NotNull @PlanYear Integer planYear,
        @Size(max = 60) String project,
        Boolean otherYear,
        Long finding,
        Long meeting,
        @JsonUnwrapped @Valid NoticeContent content,
        Long version) {

    NoticeForm {
        content = Objects.requireNonNullElse(content, NoticeContent.NONE);
    }

    static NoticeForm empty(int year, NoticeKind kind, int days, String project) {
        return new NoticeForm(year, project, false, null, null, NoticeContent.proposed(kind, days), 0L);
    }

    /** A notice about a finding says what the finding says; it follows it up where the inspection office issues it. */
    static NoticeForm about(FindingView finding, NoticeKind kind, int days) {
        var content = new NoticeContent(
                kind,
                NoticeColour.BLUE,
                finding.projectTitle(),
                finding.description(),
                finding.demand(),
                finding.unitId(),
                days);
        var followed = kind.issuer() == Issuer.INSPECTION_OFFICE ? finding.id() : null;
        return new NoticeForm(finding.planYear(), finding.project(), finding.otherYear(), followed, null, content, 0L);
    }

    static NoticeForm of(NoticeView notice) {
        return new NoticeForm(
                notice.planYear(),
                notice.project(),
                notice.otherYear(),
                notice.finding(),
                notice.meeting(),
                notice.content(),
                notice.version());
    }

    SaveNotice command() {
        var code = project == null || project.isBlank() ? null : project.strip();
        return new SaveNotice(planYear, code, Boolean.TRUE.equals(otherYear), finding, content, meeting);
    }

    long versionOrNone() {
        return Objects.requireNonNullElse(version, -1L);
    }
}

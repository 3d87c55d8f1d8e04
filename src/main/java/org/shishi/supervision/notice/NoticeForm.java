package org.shishi.supervision.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlanYear;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.finding.FindingView;

/** What the browser or a program sent of a notice. */
@NullUnmarked
record NoticeForm(
        @NotNull NoticeKind kind,
        @NotNull NoticeColour colour,
        @NotNull @PlanYear Integer planYear,
        @NotBlank @Size(max = 200) String matter,
        @NotBlank @Size(max = 2000) String problem,
        @NotBlank @Size(max = 2000) String demand,
        @NotNull Long unitId,
        @Size(max = 60) String project,
        Boolean otherYear,
        Long finding,
        @NotNull @Min(1) @Max(250) Integer days,
        Long version) {

    static NoticeForm empty(int year, int days, String project) {
        return new NoticeForm(
                NoticeKind.REMINDER, NoticeColour.BLUE, year, "", "", "", null, project, false, null, days, 0L);
    }

    /** A notice that follows a finding up says what the finding says. */
    static NoticeForm about(FindingView finding, int days) {
        return new NoticeForm(
                NoticeKind.REMINDER,
                NoticeColour.BLUE,
                finding.planYear(),
                finding.projectTitle(),
                finding.description(),
                finding.demand(),
                finding.unitId(),
                finding.project(),
                finding.otherYear(),
                finding.id(),
                days,
                0L);
    }

    static NoticeForm of(NoticeView notice) {
        return new NoticeForm(
                notice.kind(),
                notice.colour(),
                notice.planYear(),
                notice.matter(),
                notice.problem(),
                notice.demand(),
                notice.unitId(),
                notice.project(),
                notice.otherYear(),
                notice.finding(),
                notice.days(),
                notice.version());
    }

    SaveNotice command() {
        return new SaveNotice(
                kind,
                colour,
                planYear,
                matter,
                problem,
                demand,
                unitId,
                project == null || project.isBlank() ? null : project.strip(),
                Boolean.TRUE.equals(otherYear),
                finding,
                days);
    }

    long versionOrNone() {
        return Objects.requireNonNullElse(version, -1L);
    }
}

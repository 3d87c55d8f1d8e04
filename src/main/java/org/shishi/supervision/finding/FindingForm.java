package org.shishi.supervision.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
        @Size(max = 200) String site,
        @NotNull FindingCategory category,
        @NotNull Severity severity,
        @NotBlank @Size(max = 2000) String description,
        @Size(max = 2000) String evidence,
        @NotNull Long unitId,
        @Size(max = 60) String leader,
        @NotBlank @Size(max = 2000) String demand,
        @NotNull LocalDate foundOn,
        @NotNull LocalDate dueOn,
        Long version) {

    static FindingForm empty(int year, Long inspection, String project, String site, LocalDate today) {
        return new FindingForm(
                year,
                inspection,
                project,
                false,
                site,
                FindingCategory.PROGRESS,
                Severity.MINOR,
                "",
                "",
                null,
                "",
                "",
                today,
                null,
                0L);
    }

    static FindingForm of(FindingView finding) {
        return new FindingForm(
                finding.planYear(),
                finding.inspection(),
                finding.project(),
                finding.otherYear(),
                finding.site(),
                finding.category(),
                finding.severity(),
                finding.description(),
                finding.evidence(),
                finding.unitId(),
                finding.leader(),
                finding.demand(),
                finding.foundOn(),
                finding.dueOn(),
                finding.version());
    }

    long versionOrNone() {
        return version == null ? -1 : version;
    }

    SaveFinding command() {
        return new SaveFinding(
                planYear,
                inspection,
                project,
                Boolean.TRUE.equals(otherYear),
                Objects.toString(site, ""),
                category,
                severity,
                description,
                Objects.toString(evidence, ""),
                unitId,
                Objects.toString(leader, ""),
                demand,
                foundOn,
                dueOn);
    }
}

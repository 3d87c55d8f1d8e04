package org.shishi.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Description;
import org.shishi.project.Indicator;
import org.shishi.project.Level;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Site;
import org.shishi.shared.PlanYear;

/**
 * What a program sent of a project; units by their ids. The same fields as a project is answered with, so that what was read
 * can be changed and sent back.
 */
@NullUnmarked
record ProjectForm(
        @NotBlank @Size(max = 64) String code,
        @NotNull @PlanYear Integer planYear,
        @NotNull Level level,
        Long aspectId,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String content,
        @Size(max = 4000) String target,
        @NotNull Long leadUnitId,
        List<Long> responsibleUnitIds,
        @Size(max = 100) String leader,
        @Size(max = 500) String taskForce,
        @Size(max = 4000) String measures,
        @Size(max = 4000) String supervision,
        LocalDate adoptedOn,
        @NotNull LocalDate deadline,
        @Digits(integer = 14, fraction = 6) BigDecimal quota,
        @Digits(integer = 14, fraction = 6) BigDecimal investment,
        @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Size(max = 4000) String remark,
        List<@Valid Indicator> indicators,
        List<@Valid Site> sites,
        List<@Valid Milestone> milestones,
        @Size(max = 500) String reason) {

    SaveProject command() {
        var description = new Description(
                level,
                aspectId,
                title.strip(),
                text(content),
                text(target),
                leadUnitId,
                Objects.requireNonNullElse(responsibleUnitIds, List.of(leadUnitId)),
                text(leader),
                text(taskForce),
                text(measures),
                text(supervision),
                Objects.requireNonNullElse(adoptedOn, LocalDate.of(planYear, 1, 1)),
                deadline,
                quota,
                investment,
                latitude,
                longitude,
                text(remark));
        return new SaveProject(code.strip(), planYear, description, plan());
    }

    private Plan plan() {
        return new Plan(
                Objects.requireNonNullElse(indicators, List.of()),
                Objects.requireNonNullElse(sites, List.of()),
                Objects.requireNonNullElse(milestones, List.of()));
    }

    String reasonOrEmpty() {
        return text(reason);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}

package org.shishi.project.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Description;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.Site;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.PlanYear;

/**
 * What a program sent of a project; units by their ids. The same fields as a project is answered with, so that what was read
 * can be changed and sent back.
 */
@NullUnmarked
record ProjectForm(
        @PlainSigns @NotBlank @Size(max = 64) String code,
        @NotNull @PlanYear Integer planYear,
        @JsonUnwrapped @Valid Description description,
        List<@Valid Indicator> indicators,
        List<@Valid Site> sites,
        List<@Valid Milestone> milestones,
        @Size(max = 500) String reason) {

    ProjectForm {
        description = Objects.requireNonNullElse(description, Description.EMPTY);
    }

    SaveProject command() {
        return new SaveProject(code.strip(), planYear, description, plan());
    }

    private Plan plan() {
        return new Plan(
                Objects.requireNonNullElse(indicators, List.of()),
                Objects.requireNonNullElse(sites, List.of()),
                Objects.requireNonNullElse(milestones, List.of()));
    }

    String reasonOrEmpty() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}

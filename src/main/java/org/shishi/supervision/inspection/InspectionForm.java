package org.shishi.supervision.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;

/** What the browser or a program sent of an inspection. */
@NullUnmarked
record InspectionForm(
        @NotNull @PlanYear Integer planYear,
        @NotNull InspectionKind kind,
        @NotBlank @Size(max = 200) String theme,
        @Size(max = 4000) String plan,
        @PlausibleDay @NotNull LocalDate heldOn,
        @NotEmpty List<Long> bodies,
        Long version) {

    static InspectionForm empty(int year, LocalDate today, Long ownUnit) {
        return new InspectionForm(
                year, InspectionKind.SPECIAL, "", "", today, ownUnit == null ? List.of() : List.of(ownUnit), 0L);
    }

    static InspectionForm of(InspectionView inspection) {
        return new InspectionForm(
                inspection.planYear(),
                inspection.kind(),
                inspection.theme(),
                inspection.plan(),
                inspection.heldOn(),
                inspection.bodyIds(),
                inspection.version());
    }

    /** Whether the unit with this number is among the bodies. */
    public boolean chose(String unit) {
        return bodies != null && bodies.contains(Long.valueOf(unit));
    }

    long versionOrNone() {
        return Objects.requireNonNullElse(version, -1L);
    }

    SaveInspection command() {
        return new SaveInspection(
                planYear,
                kind,
                theme,
                Objects.toString(plan, ""),
                heldOn,
                Objects.requireNonNullElse(bodies, List.of()));
    }
}

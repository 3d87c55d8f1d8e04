package org.shishi.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.PlanYear;
import org.shishi.shared.record.RecordTree;

/**
 * What a browser sent of a project: rows of lists may be blank.
 *
 * @param version as it was read
 * @param record the newest record when the form was opened
 */
@NullUnmarked
record EditForm(
        @PlainSigns @NotBlank @Size(max = 64) String code,
        @NotNull @PlanYear Integer planYear,
        @Valid Description description,
        List<PlanRows.@Valid Goal> indicators,
        List<PlanRows.@Valid Place> sites,
        List<PlanRows.@Valid Step> milestones,
        @Size(max = 500) String reason,
        long version,
        long record) {

    static final RecordTree<EditForm> PARTS = RecordTree.of(EditForm.class);

    EditForm {
        description = Objects.requireNonNullElse(description, Description.EMPTY);
    }

    static EditForm empty(int year) {
        return new EditForm("", year, Description.EMPTY, List.of(), List.of(), List.of(), "", 0, 0);
    }

    static EditForm of(SaveProject project, long version, long record) {
        var plan = project.plan();
        return new EditForm(
                project.code(),
                project.planYear(),
                project.description(),
                plan.indicators().stream().map(PlanRows.Goal::of).toList(),
                plan.sites().stream().map(PlanRows.Place::of).toList(),
                plan.milestones().stream().map(PlanRows.Step::of).toList(),
                "",
                version,
                record);
    }

    /** With one more row to fill in; a list that is not named stays. */
    EditForm withRow(String list) {
        return switch (list) {
            case "indicators" -> with(Map.of(list, PlanRows.more(indicators, PlanRows.Goal.BLANK)));
            case "sites" -> with(Map.of(list, PlanRows.more(sites, PlanRows.Place.BLANK)));
            case "milestones" -> with(Map.of(list, PlanRows.more(milestones, PlanRows.Step.BLANK)));
            default -> this;
        };
    }

    /** With a row to fill in at the end of each list. */
    EditForm withRows() {
        return withRow("indicators").withRow("sites").withRow("milestones");
    }

    EditForm with(long newVersion, long newRecord, String why) {
        return with(Map.of("version", newVersion, "record", newRecord, "reason", why));
    }

    /** With other values, by the names of the fields. */
    EditForm with(Map<String, ?> values) {
        return PARTS.with(this, values);
    }

    /** Ticks have no order: who was responsible before keeps the place in the list, so that saving alone changes nothing. */
    SaveProject command(List<Long> responsibleBefore) {
        var chosen = description.responsibleUnitIds();
        var ordered = Stream.concat(
                        responsibleBefore.stream().filter(chosen::contains),
                        chosen.stream().filter(unit -> !responsibleBefore.contains(unit)))
                .toList();
        var plan = new Plan(PlanRows.goals(indicators), PlanRows.places(sites), PlanRows.steps(milestones));
        return new SaveProject(code, planYear, description.with(Field.RESPONSIBLE_UNITS, ordered), plan);
    }

    String reasonOrEmpty() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}

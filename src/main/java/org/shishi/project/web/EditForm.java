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
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Description;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.shared.PlanYear;

/**
 * What a browser sent of a project: rows of lists may be blank. Components are named as the ledger's rules name fields.
 *
 * @param version as it was read
 * @param record the newest record when the form was opened
 */
@NullUnmarked
record EditForm(
        @NotBlank @Size(max = 64) String code,
        @NotNull @PlanYear Integer planYear,
        @NotNull Level level,
        Long aspectId,
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String content,
        @Size(max = 4000) String target,
        @NotNull Long leadUnit,
        List<Long> responsibleUnits,
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
        List<PlanRows.@Valid Goal> indicators,
        List<PlanRows.@Valid Place> sites,
        List<PlanRows.@Valid Step> milestones,
        @Size(max = 500) String reason,
        long version,
        long record) {

    static EditForm empty(int year) {
        return new EditForm(
                "", year, null, null, "", "", "", null, List.of(), "", "", "", "", null, null, null, null, null, null,
                "", List.of(), List.of(), List.of(), "", 0, 0);
    }

    static EditForm of(SaveProject project, long version, long record) {
        var about = project.description();
        var plan = project.plan();
        return new EditForm(
                project.code(),
                project.planYear(),
                about.level(),
                about.aspectId(),
                about.title(),
                about.content(),
                about.target(),
                about.leadUnitId(),
                about.responsibleUnitIds(),
                about.leader(),
                about.taskForce(),
                about.measures(),
                about.supervision(),
                about.adoptedOn(),
                about.deadline(),
                PlanRows.plain(about.quota()),
                PlanRows.plain(about.investment()),
                PlanRows.plain(about.latitude()),
                PlanRows.plain(about.longitude()),
                about.remark(),
                plan.indicators().stream().map(PlanRows.Goal::of).toList(),
                plan.sites().stream().map(PlanRows.Place::of).toList(),
                plan.milestones().stream().map(PlanRows.Step::of).toList(),
                "",
                version,
                record);
    }

    /** With one more row to fill in; a list that is not named stays. */
    EditForm withRow(String list) {
        return new EditForm(
                code,
                planYear,
                level,
                aspectId,
                title,
                content,
                target,
                leadUnit,
                responsibleUnits,
                leader,
                taskForce,
                measures,
                supervision,
                adoptedOn,
                deadline,
                quota,
                investment,
                latitude,
                longitude,
                remark,
                PlanRows.more(indicators, PlanRows.Goal.BLANK, list.equals("indicators")),
                PlanRows.more(sites, PlanRows.Place.BLANK, list.equals("sites")),
                PlanRows.more(milestones, PlanRows.Step.BLANK, list.equals("milestones")),
                reason,
                version,
                record);
    }

    /** With a row to fill in at the end of each list. */
    EditForm withRows() {
        return withRow("indicators").withRow("sites").withRow("milestones");
    }

    EditForm with(long newVersion, long newRecord, String why) {
        return new EditForm(
                code,
                planYear,
                level,
                aspectId,
                title,
                content,
                target,
                leadUnit,
                responsibleUnits,
                leader,
                taskForce,
                measures,
                supervision,
                adoptedOn,
                deadline,
                quota,
                investment,
                latitude,
                longitude,
                remark,
                indicators,
                sites,
                milestones,
                why,
                newVersion,
                newRecord);
    }

    /** Ticks have no order: who was responsible before keeps the place in the list, so that saving alone changes nothing. */
    SaveProject command(List<Long> responsibleBefore) {
        var chosen = Objects.requireNonNullElse(responsibleUnits, List.<Long>of());
        var ordered = Stream.concat(
                        responsibleBefore.stream().filter(chosen::contains),
                        chosen.stream().filter(unit -> !responsibleBefore.contains(unit)))
                .toList();
        var description = new Description(
                level,
                aspectId,
                title,
                text(content),
                text(target),
                leadUnit,
                ordered,
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
        var plan = new Plan(PlanRows.goals(indicators), PlanRows.places(sites), PlanRows.steps(milestones));
        return new SaveProject(code, planYear, description, plan);
    }

    String reasonOrEmpty() {
        return text(reason);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}

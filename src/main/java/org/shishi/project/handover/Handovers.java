package org.shishi.project.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.file.Attachments;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.HandedOver;
import org.shishi.project.entry.Projects;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what is told of a finished project: its completion by the responsible unit, its use, its acceptance by somebody else. */
@Service
@Transactional
public class Handovers {

    private final HandoverRepository handovers;
    private final HandoverRules rules;
    private final Defects defects;
    private final Projects projects;
    private final HandedOver stages;
    private final Attachments files;
    private final MessageSource messages;
    private final Gate gate;
    private final Clock clock;

    Handovers(
            HandoverRepository handovers,
            HandoverRules rules,
            Defects defects,
            Projects projects,
            HandedOver stages,
            Attachments files,
            MessageSource messages,
            Gate gate,
            Clock clock) {
        this.handovers = handovers;
        this.rules = rules;
        this.defects = defects;
        this.projects = projects;
        this.stages = stages;
        this.files = files;
        this.messages = messages;
        this.gate = gate;
        this.clock = clock;
    }

    /** Lets somebody open the form for a step; refuses what would be refused whatever is filled in. */
    @Transactional(readOnly = true)
    public ProjectView openForm(Actor actor, String code, HandoverStep step) {
        var project = sentForm(actor, code, step);
        rules.check(actor, project, step);
        return project;
    }

    /** The project of a form that was sent: what stands against it is said on the form. */
    @Transactional(readOnly = true)
    public ProjectView sentForm(Actor actor, String code, HandoverStep step) {
        var project = project(actor, code);
        gate.read(actor, step.action(), resource(project));
        return project;
    }

    /**
     * Tells a step with what shows it. Where the stage is known already, from a sheet or a report, the record is made up for;
     * an acceptance that fails leaves the project as it is.
     *
     * @return its id
     */
    public long tell(Actor actor, String code, HandoverStep step, TellHandover told, List<NewFile> evidence) {
        var project = project(actor, code);
        gate.command(actor, step.action(), resource(project), Map.of("step", step, "told", told));
        boolean moves = rules.check(actor, project, step, told, evidence);
        var one = handovers.saveAndFlush(new Handover(project.id(), step, told, actor, now()));
        files.add(actor, RecordPart.of(HandoverFiles.KIND, one.id()), evidence);
        if (moves) {
            var started = HandoverRules.asksStart(project) ? told.startedOn() : null;
            stages.tell(actor, code, step.stage(), started, told.on(), line(one, told));
        }
        if (told.acceptance() != null && !told.acceptance().defects().isEmpty()) {
            defects.open(actor, project, one.id(), told.on(), told.acceptance().defects());
        }
        return one.id();
    }

    /** What the timeline says of it. */
    private String line(Handover one, TellHandover told) {
        var said = one.said();
        var conclusion =
                said.conclusion() == null ? "" : messages.getMessage(said.conclusion(), Locale.SIMPLIFIED_CHINESE);
        return messages.getMessage(
                "project.handover.line." + one.step().word(),
                new Object[] {
                    told.account(), said.usedBy(), said.maintainedBy(), said.body(), conclusion, told.skipped()
                },
                Locale.SIMPLIFIED_CHINESE);
    }

    /** What is to be returned: number, day and teller of the record. */
    public record Returning(ProjectView project, long record, LocalDate on, String by) {}

    /** Lets somebody open the form for returning what was told; refuses what would be refused whatever is filled in. */
    @Transactional(readOnly = true)
    public Returning openReturn(Actor actor, String code, HandoverStep step) {
        var returning = sentReturn(actor, code, step);
        rules.checkReturn(actor, returning.project(), step);
        return returning;
    }

    @Transactional(readOnly = true)
    public Returning sentReturn(Actor actor, String code, HandoverStep step) {
        var project = project(actor, code);
        gate.read(actor, Action.PROJECT_HANDOVER_RETURN, resource(project));
        var one = held(project, step)
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.PROJECT_HANDOVER_RETURN, "handover:" + code));
        return new Returning(project, one.id(), one.happenedOn(), one.told("").by());
    }

    /** Returns the newest step that was told: a completion leads back to work, if it had begun, another one to the stage before it. */
    public void giveBack(Actor actor, String code, HandoverStep step, @Nullable Long looked, String reason) {
        var project = project(actor, code);
        gate.command(actor, Action.PROJECT_HANDOVER_RETURN, resource(project), Map.of("step", step, "reason", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "project.handover.reason");
        }
        var one = held(project, step).orElseThrow(() -> new RuleViolation("project.handover.none", step));
        LookedAt.unchanged(looked, one.id());
        rules.checkReturn(actor, project, step);
        one.giveBack(actor, now(), reason);
        handovers.flush();
        if (step == HandoverStep.COMPLETION) {
            stages.setBack(actor, code, LocalDate.now(clock), reason);
        } else {
            stages.takeBack(actor, code, step.stage(), reason);
        }
    }

    private Optional<Handover> held(ProjectView project, HandoverStep step) {
        return handovers.findByProjectIdOrderById(project.id()).stream()
                .filter(one -> one.step() == step && one.holds())
                .findFirst();
    }

    private ProjectView project(Actor actor, String code) {
        return projects.summary(actor, code, LocalDate.now(clock)).project();
    }

    private static Resource resource(ProjectView project) {
        return project.description().resource(project.code(), project.stage());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

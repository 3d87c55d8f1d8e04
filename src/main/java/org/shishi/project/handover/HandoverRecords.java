package org.shishi.project.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.shishi.file.AttachmentPanels;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectView;
import org.shishi.project.UnitLookup;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.ledger.RecordedFrom;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was told of a finished project, and says whether that is enough to close it. */
@Service
@Transactional(readOnly = true)
public class HandoverRecords {

    private final HandoverRepository handovers;
    private final Defects defects;
    private final AttachmentPanels files;
    private final Projects projects;
    private final NameLookups names;
    private final RecordedFrom recorded;
    private final Clock clock;

    HandoverRecords(
            HandoverRepository handovers,
            Defects defects,
            AttachmentPanels files,
            Projects projects,
            NameLookups names,
            RecordedFrom recorded,
            Clock clock) {
        this.handovers = handovers;
        this.defects = defects;
        this.files = files;
        this.projects = projects;
        this.names = names;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** All that was told of the project, the newest first. */
    public List<HandoverView> of(Actor actor, String code) {
        return of(actor, code, LocalDate.now(clock));
    }

    /** What of it held on a day. */
    public List<HandoverView> of(Actor actor, String code, LocalDate day) {
        return of(actor, projects.summary(actor, code, day).project(), day);
    }

    /** What of it held on a day of a project as it stood on that day: of each step the newest, as far as the project has come. */
    public List<HandoverView> of(Actor actor, ProjectView project, LocalDate day) {
        boolean past = day.isBefore(LocalDate.now(clock));
        var held = EnumSet.noneOf(HandoverStep.class);
        return all(actor, project, day).stream()
                .flatMap(one -> one.asOf(day).stream())
                .filter(one -> !past || !one.holds() || stands(one.step(), project) && held.add(one.step()))
                .toList();
    }

    /** The same of a project that was read: a constant number of statements. */
    public List<HandoverView> of(Actor actor, ProjectView project) {
        return all(actor, project, LocalDate.now(clock));
    }

    /** Whether the project is so far; what was withdrawn since does not stand on a past day either. */
    private static boolean stands(HandoverStep step, ProjectView project) {
        return project.stage().completed() && !step.ahead(project.stage());
    }

    private List<HandoverView> all(Actor actor, ProjectView project, LocalDate day) {
        var told = handovers.findByProjectIdOrderById(project.id());
        if (told.isEmpty()) {
            return List.of();
        }
        var ids = told.stream().map(Handover::id).toList();
        var found = defects.of(ids, day);
        var held = files.of(actor, HandoverFiles.KIND, ids);
        var units = names.units();
        return told.stream()
                .sorted(Comparator.comparing(Handover::id).reversed())
                .map(one -> new HandoverView(
                        one.id(),
                        one.step(),
                        one.happenedOn(),
                        one.holds(),
                        one.said(),
                        one.told(unit(units, one)),
                        one.returned(),
                        found.getOrDefault(one.id(), List.of()),
                        held.panel(one.id(), "").files()))
                .toList();
    }

    private static String unit(UnitLookup units, Handover one) {
        return units.byId(one.toldUnit()).map(unit -> unit.name()).orElse("");
    }

    /** Whether records are asked for of what holds since that day. */
    public boolean asked(LocalDate since) {
        return recorded.asks(since);
    }

    /** Refuses to close a project that lacks a record, the evidence of one, or has a defect that is not struck off. */
    public void refuseUnready(Actor actor, ProjectView project) {
        var told = of(actor, project);
        for (var step : List.of(HandoverStep.COMPLETION, HandoverStep.ACCEPTANCE)) {
            var since = step == HandoverStep.ACCEPTANCE ? project.stageSince() : project.completedOn();
            var record = told.stream()
                    .filter(one -> one.step() == step && one.holds())
                    .findFirst();
            refuseWithout(step, record, since != null && recorded.asks(since));
        }
        told.stream()
                .flatMap(one -> one.defects().stream())
                .filter(Defects.Standing::open)
                .findFirst()
                .ifPresent(defect -> {
                    throw new RuleViolation(
                            defect.rectifying() ? "project.closing.defect" : "project.closing.defect.office",
                            defect.description(),
                            defect.dueOn().toString(),
                            defect.state(),
                            defect.unit());
                });
    }

    private static void refuseWithout(HandoverStep step, Optional<HandoverView> record, boolean asked) {
        if (record.isEmpty() && asked) {
            throw new RuleViolation("project.closing.record.missing", step);
        }
        if (record.isPresent() && record.get().files().isEmpty()) {
            throw new RuleViolation("project.closing.files", step);
        }
    }
}

package org.shishi.supervision.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.Findings;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps inspections: planned, held, counted from the day of it. */
@Service
@Transactional
public class Inspections {

    private final InspectionRepository inspections;
    private final InspectionDrawRepository draws;
    private final InspectionFeedbackRepository feedback;
    private final InspectionRows rows;
    private final Findings findings;
    private final Units units;
    private final Gate gate;
    private final Clock clock;

    Inspections(
            InspectionRepository inspections,
            InspectionDrawRepository draws,
            InspectionFeedbackRepository feedback,
            InspectionRows rows,
            Findings findings,
            Units units,
            Gate gate,
            Clock clock) {
        this.inspections = inspections;
        this.draws = draws;
        this.feedback = feedback;
        this.rows = rows;
        this.findings = findings;
        this.units = units;
        this.gate = gate;
        this.clock = clock;
    }

    /** A page of inspections, or all for {@link Pageable#unpaged()}; a unit sees those whose conclusion it was told. */
    @Transactional(readOnly = true)
    public Page<InspectionView> find(Actor actor, InspectionFilter filter, Pageable page) {
        return rows.find(gate.list(actor, Action.INSPECTION_READ), filter, page);
    }

    /** The inspections that looked at a project by the day, as far as the actor may see them. */
    @Transactional(readOnly = true)
    public List<InspectionView> of(Actor actor, String project, LocalDate day) {
        return rows.ofProject(project, day).stream()
                .filter(one -> Policy.decide(actor, Action.INSPECTION_READ, one.resource())
                        .allowed())
                .toList();
    }

    /** How many inspections of a plan year were held by the day, and how many of them with other bodies. */
    @Transactional(readOnly = true)
    public InspectionCounts counts(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.INSPECTION_READ);
        return rows.counts(year, day);
    }

    @Transactional(readOnly = true)
    public InspectionDetail get(Actor actor, long id) {
        var inspection = view(id);
        gate.read(actor, Action.INSPECTION_READ, inspection.resource());
        boolean mayEdit = Policy.decide(actor, Action.INSPECTION_EDIT, inspection.resource())
                .allowed();
        var found = FindingFilter.ofAnyYear(today()).about(null, id);
        return new InspectionDetail(
                inspection,
                rows.sites(id),
                draws.findByInspectionIdOrderById(id).stream()
                        .map(InspectionDraw::view)
                        .toList(),
                feedbackFor(actor, id, mayEdit),
                findings.of(actor, found),
                mayEdit);
    }

    /** What the units were told: an inspected unit reads its own alone. */
    private List<FeedbackView> feedbackFor(Actor actor, long id, boolean mayEdit) {
        var names = units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
        return feedback.findByInspectionIdOrderById(id).stream()
                .filter(one -> Policy.decide(actor, Action.INSPECTION_READ, one.resource())
                        .allowed())
                .map(one -> one.view(
                        names.getOrDefault(one.unitId(), ""),
                        Policy.decide(actor, Action.INSPECTION_OBJECT, one.resource())
                                .allowed(),
                        mayEdit,
                        today()))
                .toList();
    }

    /** Lets those who may plan an inspection open the form. */
    public void openForm(Actor actor) {
        gate.list(actor, Action.INSPECTION_EDIT);
    }

    /** Lets an inspected unit open the form for its objection. */
    @Transactional(readOnly = true)
    public void openObjection(Actor actor, long id, long feedbackId) {
        var sent = feedback.findByIdAndInspectionId(feedbackId, id)
                .orElseThrow(() -> hidden(id, Action.INSPECTION_OBJECT));
        gate.read(actor, Action.INSPECTION_OBJECT, sent.resource());
    }

    /** Plans an inspection; a joint one names at least two bodies. */
    public InspectionView plan(Actor actor, SaveInspection save) {
        gate.command(actor, Action.INSPECTION_EDIT, Resource.all("inspections"), Map.of("new", save));
        check(save);
        var inspection = inspections.save(new Inspection(save, Attribution.now(actor, clock)));
        return saved(inspection);
    }

    public InspectionView change(Actor actor, long id, long version, SaveInspection save) {
        var inspection = forCommand(actor, id, Map.of("new", save));
        check(save);
        inspection.change(save, version);
        return saved(inspection);
    }

    /** Says that it took place; from that day on it counts. */
    public InspectionView hold(Actor actor, long id, LocalDate on) {
        var inspection = forCommand(actor, id, Map.of("heldOn", on));
        inspection.hold(on, today());
        return saved(inspection);
    }

    public InspectionView cancel(Actor actor, long id, String reason) {
        var inspection = forCommand(actor, id, Map.of("cancelled", reason));
        FieldRules.requireText("reason", reason);
        inspection.cancel();
        return saved(inspection);
    }

    private void check(SaveInspection save) {
        FieldRules.requireText("theme", save.theme());
        if (save.bodies().stream().anyMatch(unit -> units.byId(unit).isEmpty())) {
            throw RuleViolation.at("bodies", "supervision.unit.unknown");
        }
    }

    Inspection forCommand(Actor actor, long id, Map<String, ?> detail) {
        var inspection = inspections.findById(id).orElseThrow(() -> hidden(id, Action.INSPECTION_EDIT));
        gate.command(actor, Action.INSPECTION_EDIT, inspection.resource(), detail);
        return inspection;
    }

    InspectionView saved(Inspection inspection) {
        inspections.flush();
        return view(inspection.id());
    }

    InspectionView view(long id) {
        return rows.one(id).orElseThrow(() -> hidden(id, Action.INSPECTION_READ));
    }

    static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "inspection:" + id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

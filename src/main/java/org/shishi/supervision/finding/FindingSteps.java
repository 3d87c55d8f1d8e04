package org.shishi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.Attachments;
import org.shishi.file.NewFile;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.supervision.FindingTold.What;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a finding: the unit rectifies, somebody of another unit verifies, the office strikes off. A finding
 * struck off leaves its project as it is.
 */
@Service
@Transactional
public class FindingSteps {

    private static final Set<Action> CHECKS = Set.of(Action.FINDING_CHECK, Action.FINDING_CLOSE);
    private static final Map<FindingVerb, What> TOLD = Map.of(
            FindingVerb.REPORT, What.REPORTED,
            FindingVerb.SEND_BACK, What.RETURNED,
            FindingVerb.REOPEN, What.RETURNED,
            FindingVerb.STRIKE_OFF, What.ENDED);
    private static final Set<FindingVerb> RECTIFIES = Set.of(FindingVerb.RECTIFY, FindingVerb.REPORT);

    private final FindingRepository findings;
    private final FindingStepRepository steps;
    private final Findings views;
    private final AttachmentPanels files;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Gate gate;
    private final Clock clock;

    FindingSteps(
            FindingRepository findings,
            FindingStepRepository steps,
            Findings views,
            AttachmentPanels files,
            Attachments attachments,
            ApplicationEventPublisher events,
            Gate gate,
            Clock clock) {
        this.findings = findings;
        this.steps = steps;
        this.views = views;
        this.files = files;
        this.attachments = attachments;
        this.events = events;
        this.gate = gate;
        this.clock = clock;
    }

    public FindingView rectify(Actor actor, long id, Rectification rectification, boolean done) {
        return rectify(actor, id, rectification, done, List.of());
    }

    /**
     * Says what was done about it.
     *
     * @param done whether it is put right, so that somebody can look; otherwise work goes on
     * @param shown what shows it
     */
    public FindingView rectify(Actor actor, long id, Rectification rectification, boolean done, List<NewFile> shown) {
        var finding = forCommand(actor, id, Action.FINDING_RECTIFY, Map.of("new", rectification, "done", done));
        FieldRules.requireText("measures", rectification.measures());
        FieldRules.requireText("progress", rectification.progress());
        var verb = done ? FindingVerb.REPORT : FindingVerb.RECTIFY;
        verb.requireState(finding.state());
        if (!shown.isEmpty()) {
            attachments.add(actor, RecordPart.of(FindingAttachments.RECTIFIED, id), shown);
        }
        return transition(finding, verb, Attribution.now(actor, clock), "", rectification);
    }

    /** Finds it put right on the spot; what was seen is said. */
    public FindingView verify(Actor actor, long id, @Nullable Long looked, String seen) {
        var finding = forCommand(actor, id, Action.FINDING_CHECK, Map.of("verified", seen));
        finding.unchanged(looked);
        FieldRules.requireText("reason", seen);
        return transition(finding, FindingVerb.VERIFY, Attribution.now(actor, clock), seen, Rectification.NONE);
    }

    public FindingView sendBack(Actor actor, long id, @Nullable Long looked, String reason) {
        var finding = forCommand(actor, id, Action.FINDING_CHECK, Map.of("sent back", reason));
        finding.unchanged(looked);
        FieldRules.requireText("reason", reason);
        return transition(finding, FindingVerb.SEND_BACK, Attribution.now(actor, clock), reason, Rectification.NONE);
    }

    /** Strikes it off; refused while nothing shows that it was put right: {@code supervision.evidence.missing}. */
    public FindingView strikeOff(Actor actor, long id, @Nullable Long looked, String reason, String evidence) {
        var finding = forCommand(actor, id, Action.FINDING_CLOSE, Map.of("reason", reason, "evidence", evidence));
        finding.unchanged(looked);
        FindingVerb.STRIKE_OFF.requireState(finding.state());
        if (!shown(actor, id)) {
            FieldRules.requireEvidence(evidence);
        }
        return transition(
                finding,
                FindingVerb.STRIKE_OFF,
                Attribution.now(actor, clock),
                reason,
                new Rectification("", "", evidence));
    }

    /** The same problem again: open once more with a new deadline, and counted. */
    public FindingView reopen(Actor actor, long id, String reason, LocalDate dueOn) {
        var finding = forCommand(actor, id, Action.FINDING_CLOSE, Map.of("reopened", reason, "dueOn", dueOn));
        FieldRules.requireText("reason", reason);
        var attribution = Attribution.now(actor, clock);
        finding.reopen(dueOn, attribution.on());
        return save(finding, FindingVerb.REOPEN, attribution, reason, Rectification.NONE);
    }

    /** Does to the finding behind a notice what was done to the notice, where the finding's state allows it. */
    public void follow(
            @Nullable Long id, FindingVerb verb, Attribution attribution, String reason, Rectification rectification) {
        if (id != null) {
            findings.findById(id).filter(finding -> verb.fits(finding.state())).ifPresent(finding -> {
                refuseOwn(attribution.actor(), id, verb.action());
                finding.transition(verb, attribution.on());
                steps.save(new FindingStep(finding, verb, attribution, reason, rectification));
            });
        }
    }

    /** Whether anything since it was last opened shows that it was put right. */
    private boolean shown(Actor actor, long id) {
        boolean shown = false;
        for (var step : steps.findByFindingIdOrderById(id)) {
            shown = step.verb() != FindingVerb.REOPEN && (shown || step.showsEvidence());
        }
        return shown
                || views.view(id).reopened() == 0 && hasFiles(actor, RecordPart.of(FindingAttachments.RECTIFIED, id));
    }

    private boolean hasFiles(Actor actor, RecordPart held) {
        return !files.of(actor, held).files().isEmpty();
    }

    private Finding forCommand(Actor actor, long id, Action action, Map<String, ?> detail) {
        var finding = findings.findById(id).orElseThrow(() -> Findings.hidden(id, action));
        gate.command(actor, action, finding.resource(), detail);
        refuseOwn(actor, id, action);
        return finding;
    }

    /** Nobody looks at what he put right himself, also after a change of unit. */
    private void refuseOwn(Actor actor, long id, Action action) {
        if (CHECKS.contains(action)
                && actor.id() != null
                && steps.existsByFindingIdAndVerbInAndAccountId(id, RECTIFIES, actor.id())) {
            throw Denied.ofOwn(action, "finding:" + id);
        }
    }

    private FindingView transition(
            Finding finding, FindingVerb verb, Attribution attribution, String reason, Rectification rectification) {
        finding.transition(verb, attribution.on());
        return save(finding, verb, attribution, reason, rectification);
    }

    private FindingView save(
            Finding finding, FindingVerb verb, Attribution attribution, String reason, Rectification rectification) {
        steps.save(new FindingStep(finding, verb, attribution, reason, rectification));
        findings.flush();
        var view = views.view(finding.id());
        var told = TOLD.get(verb);
        if (told != null) {
            events.publishEvent(view.told(told));
        }
        return view;
    }
}

package org.shishi.supervision.notice;

import java.time.Clock;
import java.util.Map;
import org.shishi.file.AttachmentPanels;
import org.shishi.file.RecordPart;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.supervision.NoticeAnswered;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.FindingVerb;
import org.shishi.supervision.finding.Rectification;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the addressed unit does with a notice: signs for it, asks for more time, answers. Nobody else does it for it. */
@Service
@Transactional
public class NoticeAnswers {

    private final NoticeRecords records;
    private final FindingSteps findings;
    private final AttachmentPanels files;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeAnswers(
            NoticeRecords records,
            FindingSteps findings,
            AttachmentPanels files,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.findings = findings;
        this.files = files;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    public NoticeView sign(Actor actor, long id) {
        var notice = records.get(id, Action.NOTICE_ANSWER);
        gate.command(actor, Action.NOTICE_ANSWER, notice.resource(), Map.of("verb", NoticeVerb.SIGN));
        var attribution = Attribution.now(actor, clock);
        notice.transition(NoticeVerb.SIGN, attribution.on());
        records.addStep(notice, NoticeVerb.SIGN, attribution, "");
        return records.view(notice);
    }

    /** Answers with measures, result and evidence; the finding behind the notice has the same answer as its rectification. */
    public NoticeView answer(Actor actor, long id, NoticeAnswer answer) {
        var notice = records.get(id, Action.NOTICE_ANSWER);
        gate.command(actor, Action.NOTICE_ANSWER, notice.resource(), Map.of("new", answer));
        FieldRules.requireText("measures", answer.measures());
        FieldRules.requireText("result", answer.result());
        if (files.of(actor, RecordPart.of(NoticeAttachments.KIND, id)).files().isEmpty()) {
            FieldRules.requireEvidence(answer.evidence());
        }
        var attribution = Attribution.now(actor, clock);
        notice.transition(NoticeVerb.ANSWER, attribution.on());
        records.addAnswer(notice, NoticeVerb.ANSWER, attribution, answer);
        findings.follow(
                notice.findingId(),
                FindingVerb.REPORT,
                attribution,
                "",
                new Rectification(answer.measures(), answer.result(), answer.evidence()));
        var view = records.view(notice);
        events.publishEvent(new NoticeAnswered(
                id,
                view.number(),
                view.colour(),
                view.matter(),
                view.unitId(),
                view.dueOn(),
                view.kind().issuer()));
        return view;
    }

    /** Asks for so many more working days; refused on the due day and after it: {@code supervision.extension.late}. */
    public NoticeView askExtension(Actor actor, long id, int days, String reason) {
        var notice = records.get(id, Action.NOTICE_ANSWER);
        gate.command(actor, Action.NOTICE_ANSWER, notice.resource(), Map.of("days", days, "reason", reason));
        FieldRules.requireText("reason", reason);
        FieldRules.requireDays(days);
        var attribution = Attribution.now(actor, clock);
        notice.askExtension(days, attribution.on());
        records.addStep(notice, NoticeVerb.ASK_EXTENSION, attribution, reason, days);
        return records.view(notice);
    }
}

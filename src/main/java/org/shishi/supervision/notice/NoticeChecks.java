package org.shishi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.supervision.NoticeEnded;
import org.shishi.supervision.NoticeReturned;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.FindingVerb;
import org.shishi.supervision.finding.Rectification;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what units answer: somebody of another unit verifies, sends back, decides on more time, strikes off. */
@Service
@Transactional
public class NoticeChecks {

    private final NoticeRecords records;
    private final FindingSteps findings;
    private final WorkingDays calendar;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeChecks(
            NoticeRecords records,
            FindingSteps findings,
            WorkingDays calendar,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.findings = findings;
        this.calendar = calendar;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Grants the extension that was asked for: the clock stands still for so many working days. */
    public NoticeView grantExtension(Actor actor, long id, @Nullable Long looked, String reason) {
        return decide(actor, id, looked, NoticeVerb.GRANT_EXTENSION, reason);
    }

    public NoticeView refuseExtension(Actor actor, long id, @Nullable Long looked, String reason) {
        return decide(actor, id, looked, NoticeVerb.REFUSE_EXTENSION, reason);
    }

    private NoticeView decide(Actor actor, long id, @Nullable Long looked, NoticeVerb verb, String reason) {
        var notice = forCheck(actor, id, looked, verb, reason);
        if (verb == NoticeVerb.REFUSE_EXTENSION) {
            FieldRules.requireText("reason", reason);
        }
        var attribution = Attribution.now(actor, clock);
        int days = notice.decideExtension(verb, attribution.on());
        if (verb == NoticeVerb.GRANT_EXTENSION) {
            notice.dueOn(calendar.plus(notice.due(), days));
        }
        records.addStep(notice, verb, attribution, reason, days);
        return records.view(notice);
    }

    /** Finds the answer true on the spot; what was seen is said. */
    public NoticeView verify(Actor actor, long id, @Nullable Long looked, String seen) {
        var notice = forCheck(actor, id, looked, NoticeVerb.VERIFY, seen);
        FieldRules.requireText("reason", seen);
        return complete(notice, NoticeVerb.VERIFY, FindingVerb.VERIFY, Attribution.now(actor, clock), seen);
    }

    /** Sends an answer back with the reason; the unit has so many working days from today. */
    public NoticeView sendBack(Actor actor, long id, @Nullable Long looked, String reason, int days) {
        var notice = forCheck(actor, id, looked, NoticeVerb.SEND_BACK, reason);
        FieldRules.requireText("reason", reason);
        FieldRules.requireDays(days);
        var attribution = Attribution.now(actor, clock);
        notice.dueOn(calendar.plus(attribution.on(), days));
        var view = complete(notice, NoticeVerb.SEND_BACK, FindingVerb.SEND_BACK, attribution, reason);
        events.publishEvent(
                new NoticeReturned(id, view.number(), view.colour(), view.matter(), view.unitId(), view.dueOn()));
        return view;
    }

    /** Strikes the notice off, and the finding behind it. */
    public NoticeView close(Actor actor, long id, @Nullable Long looked, String reason) {
        var notice = forCheck(actor, id, looked, NoticeVerb.CLOSE, reason);
        var view = complete(notice, NoticeVerb.CLOSE, FindingVerb.STRIKE_OFF, Attribution.now(actor, clock), reason);
        events.publishEvent(new NoticeEnded(id, view.number(), view.colour(), view.matter(), view.unitId(), null));
        return view;
    }

    private Notice forCheck(Actor actor, long id, @Nullable Long looked, NoticeVerb verb, String reason) {
        var notice = records.get(id, verb.action());
        gate.command(actor, verb.action(), notice.resource(), Map.of("verb", verb, "reason", reason));
        if (records.answeredBy(id, actor)) {
            throw Denied.ofOwn(verb.action(), "notice:" + id); // also after a change of unit
        }
        notice.unchanged(looked);
        return notice;
    }

    private NoticeView complete(
            Notice notice, NoticeVerb verb, FindingVerb onFinding, Attribution attribution, String reason) {
        LocalDate today = attribution.on();
        notice.transition(verb, today);
        records.addStep(notice, verb, attribution, reason);
        findings.follow(notice.findingId(), onFinding, attribution, reason, Rectification.NONE);
        return records.view(notice);
    }
}

package org.shishi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.calendar.WorkingDays;
import org.shishi.meeting.Meetings;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Issuer;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.NoticeEnded;
import org.shishi.supervision.NoticeIssued;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.ProjectFinder;
import org.shishi.supervision.common.SupervisionSettings;
import org.shishi.supervision.finding.Findings;
import org.shishi.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes notices: one person of the office drafts, a second one issues, and only then is there a number. */
@Service
@Transactional
@EnableConfigurationProperties(SupervisionSettings.class)
public class NoticeDrafts {

    private final NoticeRecords records;
    private final NoticeNumbers numbers;
    private final ProjectFinder projects;
    private final Findings findings;
    private final Units units;
    private final WorkingDays calendar;
    private final Meetings meetings;
    private final SupervisionSettings settings;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeDrafts(
            NoticeRecords records,
            NoticeNumbers numbers,
            ProjectFinder projects,
            Findings findings,
            Units units,
            WorkingDays calendar,
            Meetings meetings,
            SupervisionSettings settings,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.numbers = numbers;
        this.projects = projects;
        this.findings = findings;
        this.units = units;
        this.calendar = calendar;
        this.meetings = meetings;
        this.settings = settings;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Working days that a unit usually has. */
    public int usualDays() {
        return settings.daysToAnswer();
    }

    /** Drafts a notice; refuses a second one about the same finding while the first is open. */
    public NoticeView draft(Actor actor, SaveNotice save) {
        var series = Resource.all("notices").issuedBy(save.content().kind().issuer());
        gate.command(actor, Action.NOTICE_DRAFT, series, Map.of("new", save));
        var finding = save.finding();
        if (finding != null && records.existsAbout(finding, NoticeState.UNFINISHED)) {
            throw new RuleViolation("supervision.notice.twice");
        }
        return draft(actor, save, null, NoticeVerb.DRAFT, "");
    }

    private NoticeView draft(Actor actor, SaveNotice save, @Nullable Long former, NoticeVerb verb, String reason) {
        var attribution = Attribution.now(actor, clock);
        var notice = records.save(new Notice(save, check(actor, save), former, attribution));
        records.addStep(notice, verb, attribution, reason);
        return records.view(notice);
    }

    public NoticeView change(Actor actor, long id, long version, SaveNotice save) {
        var notice = records.get(id, Action.NOTICE_DRAFT);
        gate.command(actor, Action.NOTICE_DRAFT, notice.resource(), Map.of("new", save));
        notice.requireVersion(version);
        if (save.content().kind().issuer() != notice.kind().issuer()) {
            throw RuleViolation.at("kind", "supervision.notice.kind.office");
        }
        var project = check(actor, save);
        var now = records.view(notice);
        if (save.equals(SaveNotice.of(now))) {
            return now;
        }
        var attribution = Attribution.now(actor, clock);
        notice.change(save, project, attribution);
        records.addStep(notice, NoticeVerb.CHANGE, attribution, "");
        return records.view(notice);
    }

    public NoticeView withdraw(Actor actor, long id, String reason) {
        var notice = records.get(id, Action.NOTICE_DRAFT);
        gate.command(actor, Action.NOTICE_DRAFT, notice.resource(), Map.of("withdrawn", reason));
        FieldRules.requireText("reason", reason);
        var attribution = Attribution.now(actor, clock);
        notice.transition(NoticeVerb.WITHDRAW, attribution.on());
        records.addStep(notice, NoticeVerb.WITHDRAW, attribution, reason);
        return records.view(notice);
    }

    /**
     * Approves and issues a draft of somebody else's: it takes the next number of its series and year, and its clock
     * begins. The notice that it follows is over from now on.
     */
    public NoticeView issue(Actor actor, long id, @Nullable Long looked) {
        var notice = records.get(id, Action.NOTICE_ISSUE);
        gate.command(actor, Action.NOTICE_ISSUE, notice.resource(), Map.of());
        notice.unchanged(looked);
        var attribution = Attribution.now(actor, clock);
        NoticeVerb.ISSUE.requireState(notice.state());
        var former = notice.formerId();
        if (former != null) {
            end(former, attribution);
        }
        var mark = notice.kind().mark(settings);
        var due = due(notice, attribution);
        notice.issue(mark, numbers.next(mark, attribution.on().getYear()), due, attribution, actor.id());
        records.addStep(notice, NoticeVerb.ISSUE, attribution, "");
        var view = records.view(notice);
        events.publishEvent(
                new NoticeIssued(id, view.number(), view.colour(), view.matter(), view.unitId(), view.dueOn()));
        return view;
    }

    private LocalDate due(Notice notice, Attribution attribution) {
        return notice.meetingId() == null
                ? calendar.plus(attribution.on(), notice.days())
                : meetings.holdForthcoming(notice.meetingId()).heldOn();
    }

    private void end(long id, Attribution attribution) {
        var former = records.get(id, Action.NOTICE_ISSUE);
        former.transition(NoticeVerb.ESCALATE, attribution.on());
        records.addStep(former, NoticeVerb.ESCALATE, attribution, "");
        var view = records.view(former);
        events.publishEvent(new NoticeEnded(id, view.number(), view.colour(), view.matter(), view.unitId(), null));
    }

    /**
     * Confirms what the system proposes for a notice that went unanswered: the draft of the next one, a step graver. A second
     * person issues it, as every notice.
     */
    public NoticeView escalate(Actor actor, long id, String reason) {
        var former = records.get(id, Action.NOTICE_DRAFT);
        gate.command(actor, Action.NOTICE_DRAFT, former.resource(), Map.of("escalated", reason));
        NoticeVerb.ESCALATE.requireState(former.state());
        var view = records.view(former);
        if (view.successor() != null) {
            throw new RuleViolation("supervision.escalate.already");
        }
        if (!view.proposesEscalation()) {
            throw new RuleViolation("supervision.escalate.early");
        }
        var next = new SaveNotice(
                view.planYear(),
                view.project(),
                true,
                view.finding(),
                view.content().graver());
        return draft(actor, next, id, NoticeVerb.DRAFT, reason);
    }

    private @Nullable Long check(Actor actor, SaveNotice save) {
        var content = save.content();
        FieldRules.requireText("matter", content.matter());
        FieldRules.requireText("problem", content.problem());
        FieldRules.requireText("demand", content.demand());
        if (units.byId(content.unitId()).isEmpty()) {
            throw RuleViolation.at("unitId", "supervision.unit.unknown");
        }
        FieldRules.requireDays(content.days());
        if (save.meeting() != null) {
            meetings.holdForthcoming(save.meeting());
        }
        var finding = save.finding();
        if (finding != null && !findings.exists(finding)) {
            throw RuleViolation.at("finding", "supervision.finding.unknown");
        }
        if (finding != null && content.kind().issuer() != Issuer.INSPECTION_OFFICE) {
            throw RuleViolation.at("finding", "supervision.notice.finding.office");
        }
        return projects.idOrNone(actor, save.project(), save.planYear(), save.otherYear());
    }
}

package org.shishi.supervision.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.calendar.WorkingDays;
import org.shishi.meeting.MeetingView;
import org.shishi.meeting.Meetings;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.supervision.common.SupervisionSettings;
import org.shishi.supervision.common.Verb;
import org.shishi.supervision.notice.NoticeDetail.Forthcoming;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the notices: as a list of any day, and one with its whole way. */
@Service
@Transactional(readOnly = true)
public class Notices {

    private final NoticeRows rows;
    private final NoticeStepRepository steps;
    private final NoticeNumbers numbers;
    private final WorkingDays calendar;
    private final Meetings meetings;
    private final SupervisionSettings settings;
    private final Gate gate;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            NoticeStepRepository steps,
            NoticeNumbers numbers,
            WorkingDays calendar,
            Meetings meetings,
            SupervisionSettings settings,
            Gate gate,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.numbers = numbers;
        this.calendar = calendar;
        this.meetings = meetings;
        this.settings = settings;
        this.gate = gate;
        this.clock = clock;
    }

    /** A page of notices, or all of them for {@link Pageable#unpaged()}; who answers sees what was sent to the own unit. */
    public Page<NoticeView> find(Actor actor, NoticeFilter filter, Pageable page) {
        return rows.find(gate.list(actor, Action.NOTICE_READ), filter, page);
    }

    /** One notice as it is today. */
    public NoticeDetail get(Actor actor, long id) {
        return get(actor, id, today());
    }

    /** One notice as it stood on the day; hidden where it was not drafted yet. What may be done to it is of today. */
    public NoticeDetail get(Actor actor, long id, LocalDate day) {
        var notice = view(id);
        gate.read(actor, Action.NOTICE_READ, notice.resource());
        var then = rows.one(id, day).orElseThrow(() -> hidden(id, Action.NOTICE_READ));
        var way = steps.findByNoticeIdOrderById(id).stream()
                .map(NoticeStep::view)
                .filter(step -> !step.on().isAfter(day))
                .toList();
        var former =
                notice.former() == null ? null : rows.one(notice.former(), day).orElse(null);
        var allowed = allowed(actor, notice);
        return new NoticeDetail(
                then, way, former, allowed, allowed.contains(NoticeVerb.ISSUE) ? forthcoming(notice) : null);
    }

    private Optional<LocalDate> meetingDay(NoticeView notice) {
        return meetings.forthcoming().stream()
                .filter(meeting -> Objects.equals(meeting.id(), notice.meeting()))
                .map(MeetingView::heldOn)
                .findFirst();
    }

    private Forthcoming forthcoming(NoticeView notice) {
        var mark = notice.kind().mark(settings);
        int year = today().getYear();
        return new Forthcoming(
                NoticeRows.number(mark, year, numbers.forthcoming(mark, year)),
                meetingDay(notice).orElseGet(() -> calendar.plus(today(), notice.days())));
    }

    /** Lets those who may draft a notice open the form. */
    public void openDraft(Actor actor) {
        gate.list(actor, Action.NOTICE_DRAFT);
    }

    /** Lets those who may take this step with a notice, state apart, open the form for it. */
    public void open(Actor actor, long id, NoticeVerb verb) {
        gate.read(actor, verb.action(), view(id).resource());
    }

    NoticeView view(long id) {
        return rows.one(id, today()).orElseThrow(() -> hidden(id, Action.NOTICE_READ));
    }

    static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "notice:" + id);
    }

    /** All notices behind a project, for its page. */
    public List<NoticeView> of(Actor actor, LocalDate day, String project) {
        var scope = Policy.scope(actor, Action.NOTICE_READ);
        var filter = NoticeFilter.ofAnyYear(day).about(project);
        return scope.nothing()
                ? List.of()
                : rows.find(scope, filter, Pageable.unpaged()).getContent();
    }

    public static Set<NoticeVerb> allowed(Actor actor, NoticeView notice) {
        return Verb.allowed(NoticeVerb.class, actor, notice.resource(), notice.state()).stream()
                .filter(verb -> possible(verb, notice))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeVerb.class)));
    }

    /** Beside what its state allows. */
    private static boolean possible(NoticeVerb verb, NoticeView notice) {
        return switch (verb) {
            case DRAFT, RESCHEDULE -> false;
            case ESCALATE -> notice.proposesEscalation();
            case ASK_EXTENSION -> notice.askedDays() == null && beforeDue(notice);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> notice.askedDays() != null;
            default -> true;
        };
    }

    private static boolean beforeDue(NoticeView notice) {
        return switch (notice.clock().word()) {
            case RUNNING, SOON -> true;
            case NONE, TODAY, DUE, OVERDUE -> false;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

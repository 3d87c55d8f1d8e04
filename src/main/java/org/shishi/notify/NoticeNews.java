package org.shishi.notify;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.NewsRecipients;
import org.shishi.policy.Issuer;
import org.shishi.policy.Role;
import org.shishi.supervision.InstructionGiven;
import org.shishi.supervision.NoticeAnswered;
import org.shishi.supervision.NoticeEnded;
import org.shishi.supervision.NoticeIssued;
import org.shishi.supervision.NoticeRescheduled;
import org.shishi.supervision.NoticeReturned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What becomes of slips and instructions, for the unit that must answer and the office that waits for the answer. */
@Component
class NoticeNews {

    static final Set<Role> ANSWERING =
            Set.of(Role.TOWNSHIP_CLERK, Role.DEPARTMENT_CLERK, Role.FINANCE, Role.COUNTY_OFFICE, Role.CONGRESS_STAFF);
    /** What asks the unit, and what asks the office. */
    private static final List<String> TO_ANSWER =
            List.of("notify.notice.issued", "notify.notice.returned", "notify.notice.rescheduled");

    private static final List<String> ANSWERED = List.of("notify.notice.answered");

    private static final Set<Role> OFFICE = Set.of(Role.INSPECTION_OFFICE);
    private static final Set<Role> CONGRESS = Set.of(Role.CONGRESS_STAFF);

    private final Inbox inbox;
    private final NewsRecipients people;

    NoticeNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(NoticeIssued issued) {
        tellUnit(
                issued.unitId(),
                "notify.notice.issued",
                issued.id(),
                issued.number(),
                issued.matter(),
                day(issued.dueOn()));
    }

    @ApplicationModuleListener
    void on(NoticeReturned returned) {
        inbox.settle(notice(returned.id()), ANSWERED);
        tellUnit(
                returned.unitId(),
                "notify.notice.returned",
                returned.id(),
                returned.number(),
                returned.matter(),
                day(returned.dueOn()));
    }

    @ApplicationModuleListener
    void on(NoticeRescheduled moved) {
        tellUnit(
                moved.unitId(),
                "notify.notice.rescheduled",
                moved.id(),
                moved.number(),
                moved.matter(),
                day(moved.dueOn()));
    }

    @ApplicationModuleListener
    void on(NoticeEnded ended) {
        inbox.settle(notice(ended.id()), ANSWERED);
        inbox.settle(notice(ended.id()), TO_ANSWER);
        tellUnit(ended.unitId(), "notify.notice.ended", ended.id(), ended.number(), ended.matter());
    }

    @ApplicationModuleListener
    void on(NoticeAnswered answered) {
        inbox.settle(notice(answered.id()), TO_ANSWER);
        inbox.tell(
                people.with(answered.issuer() == Issuer.STANDING_COMMITTEE ? CONGRESS : OFFICE),
                "notify.notice.answered",
                List.of(answered.number(), answered.matter()),
                notice(answered.id()));
    }

    @ApplicationModuleListener
    void on(InstructionGiven given) {
        inbox.tell(
                people.ofUnit(given.unitId(), ANSWERING),
                "notify.instruction.given",
                List.of(given.leader(), given.project(), given.wording(), day(given.dueOn())),
                "/supervision/instructions/" + given.id());
    }

    private void tellUnit(long unit, String code, long id, String... args) {
        inbox.tell(people.ofUnit(unit, ANSWERING), code, List.of(args), notice(id));
    }

    private static String notice(long id) {
        return "/supervision/notices/" + id;
    }

    private static String day(@Nullable Object on) {
        return Objects.toString(on, "—");
    }
}

package org.shishi.notify;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shishi.account.NewsRecipients;
import org.shishi.policy.Role;
import org.shishi.supervision.FindingTold;
import org.shishi.supervision.FindingTold.What;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What becomes of findings, wherever they came from: for the unit that puts them right, and the office that looks. */
@Component
class FindingNews {

    private static final Set<Role> OFFICE = Set.of(Role.INSPECTION_OFFICE);

    /** What asks the office, and what asks the unit. */
    private static final List<String> REPORTED = List.of("notify.finding.reported");

    private static final List<String> TO_RECTIFY =
            List.of("notify.finding.opened", "notify.finding.returned", "notify.finding.rescheduled");

    private final Inbox inbox;
    private final NewsRecipients people;

    FindingNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(FindingTold told) {
        var link = "/supervision/findings/" + told.id();
        if (told.what() != What.RESCHEDULED) {
            inbox.settle(link, REPORTED);
            inbox.settle(link, TO_RECTIFY);
        }
        inbox.tell(
                told.what() == What.REPORTED ? people.with(OFFICE) : people.ofUnit(told.unitId(), NoticeNews.ANSWERING),
                "notify.finding." + told.what().name().toLowerCase(Locale.ROOT),
                List.of(told.project(), told.description(), told.dueOn().toString()),
                link);
    }
}

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

    private final Inbox inbox;
    private final NewsRecipients people;

    FindingNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(FindingTold told) {
        inbox.tell(
                told.what() == What.REPORTED ? people.with(OFFICE) : people.ofUnit(told.unitId(), NoticeNews.ANSWERING),
                "notify.finding." + told.what().name().toLowerCase(Locale.ROOT),
                List.of(told.project(), told.description(), told.dueOn().toString()),
                "/supervision/findings/" + told.id());
    }
}

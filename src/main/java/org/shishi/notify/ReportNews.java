package org.shishi.notify;

import java.util.List;
import java.util.Set;
import org.shishi.account.NewsRecipients;
import org.shishi.policy.Role;
import org.shishi.progress.ReportReminded;
import org.shishi.progress.ReportReturned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What becomes of progress reports, for the clerks of the unit that owes them. */
@Component
class ReportNews {

    private static final Set<Role> CLERKS = Set.of(Role.TOWNSHIP_CLERK, Role.DEPARTMENT_CLERK);
    private static final String WORKBENCH = "/reports";

    private final Inbox inbox;
    private final NewsRecipients people;

    ReportNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(ReportReturned returned) {
        inbox.tell(
                people.ofUnit(returned.unit(), CLERKS),
                "notify.report.returned",
                List.of(returned.title(), returned.periodName(), returned.by(), returned.reason()),
                WORKBENCH);
    }

    @ApplicationModuleListener
    void on(ReportReminded reminded) {
        inbox.tell(
                people.ofUnit(reminded.unit(), CLERKS),
                "notify.report.reminded",
                List.of(
                        reminded.periodName(),
                        Integer.toString(reminded.projects().size()),
                        reminded.dueOn().toString(),
                        reminded.by()),
                WORKBENCH);
    }
}

package org.shishi.notify;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.shishi.account.NewsRecipients;
import org.shishi.policy.Role;
import org.shishi.superior.SuperiorNoticeTold;
import org.shishi.superior.SuperiorNoticeTold.What;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What superior bodies wrote: for the units concerned; what these answer, for the office that looks. */
@Component
class SuperiorNews {

    private static final Set<Role> OFFICE = Set.of(Role.INSPECTION_OFFICE);

    private final Inbox inbox;
    private final NewsRecipients people;

    SuperiorNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(SuperiorNoticeTold told) {
        inbox.tell(
                told.what() == What.ANSWERED ? people.with(OFFICE) : concerned(told),
                "notify.superior." + words(told),
                List.of(told.name(), told.by(), Objects.requireNonNullElse(told.answerBy(), "")),
                told.what() == What.REMOVED ? "/superior-notices" : "/superior-notices/" + told.id());
    }

    private static String words(SuperiorNoticeTold told) {
        var what = told.what().name().toLowerCase(Locale.ROOT);
        var due = told.answerBy() == null ? "" : ".due";
        return switch (told.what()) {
            case BLAMED -> what + due;
            case CORRECTED -> what + "." + told.kind().name().toLowerCase(Locale.ROOT) + due;
            default -> what;
        };
    }

    private Collection<Long> concerned(SuperiorNoticeTold told) {
        return told.unitIds().stream()
                .flatMap(unit -> people.ofUnit(unit, NoticeNews.ANSWERING).stream())
                .distinct()
                .toList();
    }
}

package org.shishi.notify;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shishi.account.NewsRecipients;
import org.shishi.policy.Role;
import org.shishi.project.closing.ClosingTold;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What is asked and decided about closing projects: for the office that decides, for who asked, and for the units. */
@Component
class ClosingNews {

    private static final Set<Role> OFFICE = Set.of(Role.INSPECTION_OFFICE);

    private static final List<String> ASKING = List.of("notify.closing.asked", "notify.reopening.asked");

    private final Inbox inbox;
    private final NewsRecipients people;

    ClosingNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(ClosingTold told) {
        inbox.settle(part(told.code()), ASKING);
        inbox.tell(
                told.what().asked() ? deciders(told) : concerned(told),
                code(told.what()),
                List.of(told.title(), told.by(), told.words()),
                part(told.code()));
    }

    private static String code(ClosingTold.What what) {
        return switch (what) {
            case CLOSING_ASKED -> "notify.closing.asked";
            case REOPENING_ASKED -> "notify.reopening.asked";
            case CLOSED -> "notify.closing.closed";
            case REOPENED -> "notify.closing.reopened";
            case RETURNED -> "notify.closing.returned";
        };
    }

    /** Whoever asked does not decide. */
    private Collection<Long> deciders(ClosingTold told) {
        return people.with(OFFICE).stream()
                .filter(one -> one != told.requestedBy())
                .toList();
    }

    private Collection<Long> concerned(ClosingTold told) {
        return Stream.concat(
                        Stream.of(told.requestedBy()),
                        told.units().stream().flatMap(unit -> people.ofUnit(unit, NoticeNews.ANSWERING).stream()))
                .distinct()
                .toList();
    }

    static String part(String code) {
        return "/projects/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/parts/closing";
    }
}

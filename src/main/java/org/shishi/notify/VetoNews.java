package org.shishi.notify;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shishi.account.NewsRecipients;
import org.shishi.policy.Role;
import org.shishi.veto.VetoTold;
import org.shishi.veto.VetoVerb;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What is asked and decided about vetoes: for those who may decide, for who asked, and for the unit. */
@Component
class VetoNews {

    private static final Set<Role> OFFICES = Set.of(Role.INSPECTION_OFFICE, Role.COUNTY_OFFICE);

    private static final List<String> ASKING = Arrays.stream(VetoVerb.values())
            .filter(VetoVerb::asks)
            .map(VetoNews::code)
            .toList();

    private final Inbox inbox;
    private final NewsRecipients people;

    VetoNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(VetoTold told) {
        inbox.settle("/vetoes/" + told.key(), ASKING);
        inbox.tell(
                told.verb().asks() ? deciders(told) : concerned(told),
                code(told.verb()),
                List.of(told.unit(), told.reason(), Objects.requireNonNullElse(told.appealUntil(), "")),
                "/vetoes/" + told.key());
    }

    private static String code(VetoVerb verb) {
        return "notify.veto." + verb.name().toLowerCase(Locale.ROOT);
    }

    /** Whoever asked, or imposed what is appealed against, does not decide. */
    private Collection<Long> deciders(VetoTold told) {
        return people.with(OFFICES).stream()
                .filter(one -> !one.equals(told.otherId()))
                .toList();
    }

    private Collection<Long> concerned(VetoTold told) {
        return Stream.concat(
                        Stream.ofNullable(told.otherId()), people.ofUnit(told.unitId(), NoticeNews.ANSWERING).stream())
                .distinct()
                .toList();
    }
}

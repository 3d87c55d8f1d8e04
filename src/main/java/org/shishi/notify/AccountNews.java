package org.shishi.notify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shishi.account.AccountsBrought;
import org.shishi.account.NewsRecipients;
import org.shishi.account.Passwords;
import org.shishi.account.PasswordsAsked;
import org.shishi.account.acting.ActingChanged;
import org.shishi.account.factor.FactorResetAsked;
import org.shishi.account.factor.SecondFactorChanged;
import org.shishi.policy.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What one administrator has begun, for the one who must do the rest. */
@Component
class AccountNews {

    private static final String OWN_ACTING = "/account/acting";

    private final Inbox inbox;
    private final NewsRecipients people;

    AccountNews(Inbox inbox, NewsRecipients people) {
        this.inbox = inbox;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(AccountsBrought brought) {
        inbox.tell(
                people.with(Set.of(Role.SECURITY_ADMINISTRATOR)),
                "notify.accounts.brought",
                List.of(brought.broughtBy(), String.valueOf(brought.people())),
                "/admin/accounts/import/" + brought.sheet());
    }

    @ApplicationModuleListener
    void on(PasswordsAsked asked) {
        var others = people.with(Set.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR)).stream()
                .filter(one -> !one.equals(asked.askedBy()))
                .toList();
        inbox.tell(
                others, "notify.passwords.asked", List.of(asked.who(), String.valueOf(asked.people())), asked.link());
    }

    /** The person hears of it, whoever did it. */
    @ApplicationModuleListener
    void on(Passwords.Replaced replaced) {
        var asker = replaced.asker();
        var person = List.of(replaced.account());
        if (asker == null) {
            inbox.tell(person, "notify.password.asked", List.of(replaced.by()), "/account");
        } else {
            inbox.tell(person, "notify.password.replaced", List.of(asker, replaced.by()), "/account");
        }
    }

    /** Both persons hear of it, but for who did it; what waits, the security administrators too. */
    @ApplicationModuleListener
    void on(ActingChanged changed) {
        var both = Stream.of(changed.absent(), changed.standIn())
                .filter(one -> one != changed.by())
                .toList();
        switch (changed.what()) {
            case ASKED -> {
                inbox.tell(
                        people.with(Set.of(Role.SECURITY_ADMINISTRATOR)),
                        "notify.acting.waits",
                        List.of(changed.standInName(), changed.absentName(), changed.from(), changed.to()),
                        "/admin/acting");
                inbox.tell(
                        both,
                        "notify.acting.asked",
                        List.of(changed.standInName(), changed.absentName(), changed.from(), changed.to()),
                        OWN_ACTING);
            }
            case CONFIRMED ->
                inbox.tell(
                        both,
                        "notify.acting.confirmed",
                        List.of(changed.standInName(), changed.absentName(), changed.from(), changed.to()),
                        OWN_ACTING);
            case ENDED ->
                inbox.tell(
                        both,
                        "notify.acting.ended",
                        List.of(changed.standInName(), changed.absentName(), changed.from(), changed.to()),
                        OWN_ACTING);
        }
    }

    @ApplicationModuleListener
    void on(FactorResetAsked asked) {
        var others = people.with(Set.of(Role.SYSTEM_ADMINISTRATOR)).stream()
                .filter(one -> one != asked.askedBy() && one != asked.account())
                .toList();
        inbox.tell(others, "notify.factor.reset.asked", List.of(asked.who()), asked.link());
    }

    /** The person hears of it, whoever did it. */
    @ApplicationModuleListener
    void on(SecondFactorChanged changed) {
        inbox.tell(
                List.of(changed.account()),
                "notify.factor." + changed.what(),
                List.of(String.valueOf(changed.left())),
                page(changed.what()));
    }

    private static String page(SecondFactorChanged.What what) {
        if (what.isOfSignOn()) {
            return "/account/sign-on";
        }
        return what.isOfPasskey() ? "/account/passkeys" : "/account/second-factor";
    }
}

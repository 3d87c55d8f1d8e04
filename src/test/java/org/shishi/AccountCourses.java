package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.shishi.SecondLook.Call;
import org.shishi.SecondLook.Opened;
import org.shishi.TwoPersonRule.Course;
import org.shishi.account.Accounts;
import org.shishi.account.SaveAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.account.factor.Enrolled;
import org.shishi.account.factor.FactorResets;
import org.shishi.account.sheet.AccountSheets;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.SentFile;
import org.springframework.context.ApplicationContext;

/**
 * Accounts that come by sheet: one administrator brings it, another one confirms all its roles; and a second factor that is taken
 * away from somebody who has lost it.
 */
final class AccountCourses {

    static final String BY_SHEET = "accounts of a sheet are brought by one administrator and confirmed by another";

    static final String FACTOR_RESET = "a second factor is taken away as one administrator asks and another confirms";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApplicationContext application;
    private final FactorResets resets;
    private final AccountSheets sheets;
    private final Accounts accounts;
    private final StaffDirectory people;

    AccountCourses(ApplicationContext application) {
        this.application = application;
        this.resets = application.getBean(FactorResets.class);
        this.sheets = application.getBean(AccountSheets.class);
        this.accounts = application.getBean(Accounts.class);
        this.people = application.getBean(StaffDirectory.class);
    }

    Course bySheet() {
        var username = "bysheet-" + NUMBERS.incrementAndGet();
        var brought = new AtomicLong();
        return new Course(
                List.of(
                        step("brings", actor -> brought.compareAndSet(0, bring(actor, username, "代表" + username))),
                        step("confirms", actor -> sheets.confirm(actor, brought.get(), looked(brought.get())))),
                () -> people.named(username).isPresent());
    }

    /** The user name is offered, and changes when another person takes it meanwhile. */
    Opened looking() {
        var name = "Meanwhile " + (char) ('a' + NUMBERS.incrementAndGet() % 26) + letters(System.nanoTime());
        var offered = name.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
        var id = bring(actor("sysadmin"), "", name);
        var path = "/admin/accounts/import/" + id;
        return new Opened(
                path,
                path + "/confirm",
                Map.of(),
                new Call("/api/v1/accounts/import/" + id + "/confirmation", "{}"),
                () -> accounts.create(Actor.SYSTEM, new SaveAccount(offered, "另一人", null, null)),
                () -> people.named(offered + "2").isPresent());
    }

    /** A row of digits is no name. */
    private static String letters(long number) {
        return Long.toString(number)
                .chars()
                .mapToObj(digit -> "" + (char) (digit - '0' + 'a'))
                .collect(Collectors.joining());
    }

    Course resettingAFactor() {
        var username = Enrolled.as(application, Role.LEADER).username();
        return new Course(
                List.of(
                        step("asks", actor -> resets.ask(actor, username, "手机丢失")),
                        step("confirms", actor -> resets.confirm(actor, username, request(username))),
                        step("asks for himself", actor -> resets.ask(actor, actor.username(), "手机丢失")),
                        step("confirms his own", actor -> resets.confirm(actor, actor.username(), 0L))),
                () -> resets.of(Actor.SYSTEM, username).since() == null);
    }

    /** Asked for again, for another reason. */
    Opened resetOpened() {
        var username = Enrolled.as(application, Role.LEADER).username();
        var secadmin = actor("secadmin");
        resets.ask(secadmin, username, "手机丢失");
        var path = "/admin/accounts/" + username;
        return new Opened(
                path,
                path + "/second-factor-reset/confirm",
                Map.of(),
                new Call("/api/v1/accounts/" + username + "/second-factor/reset/confirmation", "{}"),
                () -> resets.ask(secadmin, username, "换了手机"),
                () -> resets.of(Actor.SYSTEM, username).since() == null);
    }

    private long request(String username) {
        var request = resets.of(Actor.SYSTEM, username).request();
        return request == null ? 0 : request.id();
    }

    private long looked(long id) {
        return id == 0 ? 0 : sheets.get(Actor.SYSTEM, id).looked();
    }

    private long bring(Actor actor, String username, String name) {
        var csv = "姓名,账号名,角色\n" + name + "," + username + ",人大代表\n";
        return sheets.bring(actor, new SentFile("people.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .brought()
                .id();
    }

    private Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), null, "", person.roles(), null, false);
    }
}

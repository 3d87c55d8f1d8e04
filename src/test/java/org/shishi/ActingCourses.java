package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.TwoPersonRule.Course;
import org.shishi.account.Accounts;
import org.shishi.account.Rights;
import org.shishi.account.SaveAccount;
import org.shishi.account.acting.ActingView;
import org.shishi.account.acting.Actings;
import org.shishi.account.acting.AskActing;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.ShanghaiClock;
import org.shishi.unit.Units;
import org.springframework.context.ApplicationContext;

/** That somebody acts for a colleague is asked for by one and confirmed by another. */
final class ActingCourses {

    static final String ASKED = "a stand-in is asked for by one and confirmed by another";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApplicationContext application;

    ActingCourses(ApplicationContext application) {
        this.application = application;
    }

    List<TwoPersonRule> rules() {
        return List.of(new TwoPersonRule(
                ASKED,
                List.of("leader", "secadmin"),
                List.of("account_acting_two_persons", "account_acting_stays"),
                this::asking));
    }

    private Course asking() {
        var absent = clerk();
        var standIn = clerk();
        var actings = application.getBean(Actings.class);
        var today = LocalDate.now(ShanghaiClock.ZONE);
        var asked = new AskActing(absent, standIn, today, today.plusDays(1), "出差");
        return new Course(
                List.of(
                        step("asks", actor -> actings.ask(actor, asked)),
                        step("confirms", actor -> of(absent).forEach(one -> actings.confirm(actor, one.id())))),
                () -> of(absent).stream().anyMatch(one -> one.confirmer() != null));
    }

    private List<ActingView> of(String absent) {
        return application.getBean(Actings.class).all(Actor.SYSTEM).stream()
                .filter(one -> one.absent().equals(absent))
                .toList();
    }

    private String clerk() {
        var username = "acting-" + NUMBERS.incrementAndGet();
        var unit = application.getBean(Units.class).all().stream()
                .filter(one -> one.name().equals(TwoPersonRules.UNIT))
                .findFirst()
                .orElseThrow();
        application.getBean(Accounts.class).create(Actor.SYSTEM, new SaveAccount(username, "代班人", unit.id(), null));
        application.getBean(Rights.class).grant(Actor.SYSTEM, username, Set.of(Role.DEPARTMENT_CLERK));
        return username;
    }
}

package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shishi.account.factor.Enrolled;
import org.shishi.account.factor.FactorResets;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No administrator alone gets into somebody else's account, whatever he tries, and whatever roles he should hold. */
@WholeApplication
class NobodyBecomesAnotherTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Passwords passwords;

    @Autowired
    FactorResets resets;

    @Autowired
    JdbcClient jdbc;

    /** Tellers are appointed among these. */
    static Stream<Arguments> companies() {
        var alone = Stream.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)
                .map(Set::of);
        return Stream.concat(alone, Stream.of(Role.ADMINISTRATORS))
                .flatMap(single -> Stream.of(
                                Role.SYSTEM_ADMINISTRATOR,
                                Role.SECURITY_ADMINISTRATOR,
                                Role.AUDITOR,
                                Role.CONGRESS_STAFF,
                                Role.FINANCE,
                                Role.TOWNSHIP_CLERK)
                        .map(victim -> Arguments.of(single, victim)));
    }

    @ParameterizedTest
    @MethodSource("companies")
    @Holds({"ASVS 6.4.3", "GB 8.1.4.2 d"})
    void aSingleAdministratorGetsNoPasswordAndNoFactorOfSomebodyElse(Set<Role> single, Role role) {
        var victim = Enrolled.as(application, role);
        var name = victim.username();
        var person = accounts.create(
                Actor.SYSTEM,
                new SaveAccount("single" + Enrolled.not(application, role).id(), "单人", null, null));
        var actor = new Actor(person.id(), person.username(), person.name(), null, "", single, null, false);
        var before = state(victim);
        var learnt = new ArrayList<String>();
        for (int round = 0; round < 2; round++) {
            attempt(() -> passwords.askForTemporary(actor, name));
            attempt(() -> learnt.add(passwords.giveTemporary(actor, name)));
            attempt(() -> passwords.handOver(actor, name, "Chosen-by-one-1"));
            attempt(() -> resets.ask(actor, name, "手机丢失"));
            var request = resets.of(Actor.SYSTEM, name).request();
            attempt(() -> resets.confirm(actor, name, request == null ? null : request.id()));
            attempt(() -> passwords.askForTemporary(actor, actor.username()));
            attempt(() -> rights.grant(actor, actor.username(), Set.of(role)));
        }
        assertThat(learnt).isEmpty();
        assertThat(state(victim)).isEqualTo(before);
        assertThat(accounts.get(Actor.SYSTEM, actor.username()).roles()).isEmpty();
    }

    /** What lets somebody in: password, second factor, passkeys, links with sign-ons. */
    private List<String> state(Enrolled victim) {
        return jdbc.sql("""
                        select concat_ws(' ', a.password_hash, a.password_temporary, f.since, f.secret,
                            (select count(*) from account_recovery_code c where c.account_id = a.id and c.used_at is null),
                            (select string_agg(s.provider || s.subject, ' ') from account_sign_on s where s.account_id = a.id))
                        from account a left join account_factor f on f.account_id = a.id where a.id = ?""").param(victim.id()).query(String.class).list();
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuleViolation | Denied refused) {
            // as it should be
        }
    }
}

package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.account.SignIn.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@SpringBootTest
class SignInTests {

    private static int accountsMade;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Passwords passwords;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    private String username = "";
    private String password = "";

    @BeforeEach
    void anAccountWithAOneTimePassword() {
        username = "clerk" + ++accountsMade;
        accounts.create(Actor.SYSTEM, new SaveAccount(username, "Clerk", null, "13812345678"));
        rights.grant(Actor.SYSTEM, username, Set.of(Role.TOWNSHIP_CLERK));
        password = passwords.giveTemporary(Actor.SYSTEM, username);
    }

    @Test
    @Holds({"ASVS 6.4.1", "ASVS 6.2.2"})
    void aOneTimePasswordLetsInAndMustBeChanged() {
        var attempt = attempt(password);
        assertThat(attempt.outcome()).isEqualTo(Outcome.WELCOME);
        var actor = attempt.signedIn().actor();
        assertThat(actor.passwordExpired()).isTrue();

        passwords.change(actor, password, "Ou-Nan street 2023");

        assertThat(attempt("Ou-Nan street 2023").signedIn().actor().passwordExpired())
                .isFalse();
        assertThat(attempt(password).outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    @Holds("ASVS 6.4.1")
    void aOneTimePasswordServesOnce() {
        var actor = attempt(password).signedIn().actor();
        assertThat(attempt(password).outcome()).isEqualTo(Outcome.USED);
        passwords.change(actor, password, "Ou-Nan street 2023"); // whoever came in with it goes on
        assertThat(attempt("Ou-Nan street 2023").outcome()).isEqualTo(Outcome.WELCOME);
        password = passwords.giveTemporary(Actor.SYSTEM, username);
        assertThat(attempt(password).outcome()).isEqualTo(Outcome.WELCOME);
    }

    @Test
    @Holds({"ASVS 11.2.2", "ASVS 11.4.2", "GB 8.1.4.8 b"})
    void aPasswordHashedAsFormerlyIsHashedAnewWhenItHasServed() {
        passwords.change(attempt(password).signedIn().actor(), password, "Ou-Nan street 2023");
        var formerly = new Argon2PasswordEncoder(16, 32, 1, 4096, 2).encode("Ou-Nan street 2023");
        jdbc.sql("update account set password_hash = ? where username = ?")
                .params(formerly, username)
                .update();

        assertThat(attempt("wrong").outcome()).isEqualTo(Outcome.WRONG);
        assertThat(passwordHash()).isEqualTo(formerly);

        var attempt = attempt("Ou-Nan street 2023");
        assertThat(attempt.outcome()).isEqualTo(Outcome.WELCOME);
        var session = attempt.signedIn();
        assertThat(passwordHash()).isNotEqualTo(formerly).contains("m=9216,t=4,p=1");
        assertThat(signIn.current(session.actor().id(), session.stamp())).isPresent();
        assertThat(attempt("Ou-Nan street 2023").outcome()).isEqualTo(Outcome.WELCOME);
    }

    private String passwordHash() {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    @Test
    void nobodyGivesHimselfAPassword() {
        rights.grant(Actor.SYSTEM, username, Set.of(Role.SECURITY_ADMINISTRATOR));
        var security = attempt(password).signedIn().actor();
        for (var own : List.of(username, username.toUpperCase(Locale.ROOT))) {
            assertThatThrownBy(() -> passwords.askForTemporary(security, own))
                    .hasMessageContaining("account.own.password");
        }
    }

    /** Whoever could give two accounts a password alone could act as two persons. */
    @Test
    @Holds({"ASVS 6.4.3", "GB 8.1.4.2 d"})
    void aPasswordIsAskedForByOneAndHandedOverByAnotherOnce() {
        var security = administrator("security", Role.SECURITY_ADMINISTRATOR);
        var system = administrator("system", Role.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> passwords.giveTemporary(system, username))
                .hasMessageContaining("account.password.unasked");
        assertThatThrownBy(() -> passwords.giveTemporary(security, username)).isInstanceOf(Denied.class);

        passwords.askForTemporary(security, username);
        assertThat(attempt(password).outcome()).as("nothing has changed yet").isEqualTo(Outcome.WELCOME);
        var handedOver = passwords.giveTemporary(system, username);

        assertThat(attempt(handedOver).outcome()).isEqualTo(Outcome.WELCOME);
        assertThatThrownBy(() -> passwords.giveTemporary(system, username))
                .hasMessageContaining("account.password.unasked");
        assertThatThrownBy(() -> jdbc.sql("update account set password_given_by = password_asked_by where username = ?")
                        .param(username)
                        .update())
                .hasMessageContaining("account_password_by_two_others");
    }

    /** A slip that lay about is no key any more. */
    @Test
    @Holds("ASVS 6.4.1")
    void aPasswordForOneSignInServesOnceAndForADay() {
        var temporary = passwords.giveTemporary(Actor.SYSTEM, username);
        grow("25 hours");
        assertThat(attempt(temporary).outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(attempt("wrong").outcome()).as("only who knows it is told").isEqualTo(Outcome.WRONG);
        var another = passwords.giveTemporary(Actor.SYSTEM, username);
        grow("23 hours");
        var first = attempt(another);
        assertThat(first.outcome()).isEqualTo(Outcome.WELCOME);
        assertThat(first.signedIn().actor().passwordExpired()).isTrue();
        assertThat(attempt(another).outcome()).isEqualTo(Outcome.USED);
    }

    private void grow(String age) {
        jdbc.sql(
                        "update account set password_changed_at = password_changed_at - cast(? as interval) where username = ?")
                .params(age, username)
                .update();
    }

    @Test
    void whosePasswordWasReplacedIsToldByWhom() {
        assertThat(attempt(password).outcome()).isEqualTo(Outcome.WELCOME);
        var security = administrator("security", Role.SECURITY_ADMINISTRATOR);
        var system = administrator("system", Role.SYSTEM_ADMINISTRATOR);
        passwords.askForTemporary(security, username);
        var handedOver = passwords.giveTemporary(system, username);
        var person = attempt(handedOver).signedIn().actor();
        var by = passwords.handedOver(person).orElseThrow();
        assertThat(by.asker()).isEqualTo("security");
        assertThat(by.giver()).isEqualTo("system");
        assertThat(told("notify.password.asked", person.id())).contains("{security}");
        assertThat(told("notify.password.replaced", person.id())).contains("{security,system}");
    }

    /** News goes its own way after the commit. */
    private List<String> told(String code, long account) {
        List<String> found = List.of();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            LockSupport.parkNanos(50_000_000);
            found = jdbc.sql("select args::text from notification where account_id = ? and code = ?")
                    .params(account, code)
                    .query(String.class)
                    .list();
        }
        return found;
    }

    private Actor administrator(String name, Role role) {
        var made = accounts.create(Actor.SYSTEM, new SaveAccount(name + accountsMade, name, null, null));
        return new Actor(made.id(), made.username(), name, null, "", Set.of(role), null, false);
    }

    @Test
    @Holds("ASVS 7.4.2")
    void aChangeOfRightsEndsEverySessionAtOnce() {
        var signedIn = attempt(password).signedIn();
        long id = signedIn.actor().id();
        assertThat(signIn.current(id, signedIn.stamp())).isPresent();

        rights.grant(Actor.SYSTEM, username, Set.of(Role.FINANCE));
        assertThat(signIn.current(id, signedIn.stamp())).isEmpty();
    }

    @Test
    @Holds({"ASVS 7.4.2", "GB 8.1.4.2 c"})
    void aDisabledAccountIsOutAtOnceAndCannotComeIn() {
        passwords.change(attempt(password).signedIn().actor(), password, "Ou-Nan street 2023");
        password = "Ou-Nan street 2023";
        var signedIn = attempt(password).signedIn();
        rights.disable(Actor.SYSTEM, username, true);
        assertThat(signIn.current(signedIn.actor().id(), signedIn.stamp())).isEmpty();
        assertThat(attempt(password).outcome()).isEqualTo(Outcome.DISABLED);
        assertThat(attempt("wrong").outcome()).as("told to nobody else").isEqualTo(Outcome.WRONG);
        rights.disable(Actor.SYSTEM, username, false);
        assertThat(attempt(password).outcome()).isEqualTo(Outcome.WELCOME);
    }

    @Test
    @Holds("GB 8.1.4.2 d")
    void anAdministratorsRoleStandsAlone() {
        assertThatThrownBy(() -> rights.grant(Actor.SYSTEM, username, Set.of(Role.AUDITOR, Role.COUNTY_OFFICE)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    @Holds({"ASVS 6.2.1", "ASVS 6.2.3", "ASVS 6.2.4", "ASVS 6.2.11", "GB 8.1.4.1 a"})
    void aPasswordThatIsShortSimpleWeakOrUsedIsRefusedBesideItsField() {
        var actor = attempt(password).signedIn().actor();
        passwords.change(actor, password, "First-password 1");
        var again = attempt("First-password 1").signedIn().actor();
        passwords.change(again, "First-password 1", "Second-password 2");
        refused("Second-password 2", "Ab1!", "account.password.short");
        refused("Second-password 2", "onlysmallletters", "account.password.simple");
        refused("Second-password 2", "X1-" + username + "-!", "account.password.username");
        refused("Second-password 2", "Qingtian@2023", "account.password.weak");
        refused("Second-password 2", "First-password 1", "account.password.used");
        refused("not the present one", "Third-password 3", "account.password.wrong");
    }

    @Test
    @Holds({"ASVS 8.2.3", "GB 8.1.4.11 b"})
    void aPhoneIsMaskedUntilItIsAskedFor() {
        var sysadmin = new Actor(0L, "sys", "sys", null, "", Set.of(Role.SYSTEM_ADMINISTRATOR), null, false);
        assertThat(accounts.get(sysadmin, username).phone()).isEqualTo("138****5678");
        assertThat(accounts.showPhone(sysadmin, username).phone()).isEqualTo("13812345678");
    }

    @Test
    void savingTheMaskedPhoneKeepsTheNumber() {
        var account = accounts.get(Actor.SYSTEM, username);
        accounts.change(Actor.SYSTEM, account.version(), new SaveAccount(username, "New name", null, "138****5678"));
        assertThat(accounts.get(Actor.SYSTEM, username).phone()).isEqualTo("13812345678");
    }

    @Test
    void aMaskedPhoneThatWasChangedIsNoNumber() {
        var account = accounts.get(Actor.SYSTEM, username);
        assertThatThrownBy(() -> accounts.change(
                        Actor.SYSTEM, account.version(), new SaveAccount(username, "New name", null, "139****5678")))
                .hasMessageContaining("account.phone.masked");
        assertThatThrownBy(() ->
                        accounts.create(Actor.SYSTEM, new SaveAccount(username + "x", "Clerk", null, "138****5678")))
                .hasMessageContaining("account.phone.masked");
        assertThat(accounts.get(Actor.SYSTEM, username).phone()).isEqualTo("13812345678");
    }

    @Test
    @Holds({"ASVS 6.2.10", "GB 8.1.4.1 a"})
    void anOldPasswordExpiresAfterNinetyDaysUnderTheClassifiedProtectionScheme() {
        assertThat(PasswordPolicy.MLPS.maxAge()).hasDays(90);
        assertThat(PasswordPolicy.ASVS.maxAge()).isNull();
        var account = new Account(new SaveAccount("x", "x", null, null), null);
        account.newPassword("hash", Instant.parse("2026-01-01T00:00:00Z"), false);
        assertThat(account.passwordExpiredAt(Instant.parse("2026-03-31T00:00:00Z"), PasswordPolicy.MLPS))
                .isFalse();
        assertThat(account.passwordExpiredAt(Instant.parse("2026-04-02T00:00:00Z"), PasswordPolicy.MLPS))
                .isTrue();
    }

    private void refused(String present, String wanted, String code) {
        var actor = new Actor(null, username, "", null, "", Set.of(Role.TOWNSHIP_CLERK), null, false);
        var self = signInActor(actor);
        assertThatThrownBy(() -> passwords.change(self, present, wanted))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Actor signInActor(Actor actor) {
        long id = accounts.get(Actor.SYSTEM, username).id();
        return new Actor(id, username, "", null, "", actor.roles(), null, false);
    }

    private SignIn.Attempt attempt(String tried) {
        return signIn.attempt(username, tried, new Origin("198.51.100.1", null));
    }
}

package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.account.FirstStart.Administrator;
import org.shishi.account.SignIn.Outcome;
import org.shishi.audit.Trail;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Sha256;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No connection is held while a password is hashed: many may wait for their turn, and the connections are few. The encoder
 * itself refuses to work otherwise; here each way to it is gone once, with passwords that no test knows the hash of.
 */
@SpringBootTest
class HashingTests {

    private static final Origin HERE = new Origin("10.20.30.40", null);
    private static int accountsMade;

    @Autowired
    Accounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    Passwords passwords;

    @Autowired
    PresentPassword present;

    @Autowired
    SignIn signIn;

    @Autowired
    AccountRepository repository;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    private String username = "";

    @BeforeEach
    void anAccount() {
        username = "hashed" + ++accountsMade;
        accounts.create(Actor.SYSTEM, new SaveAccount(username, "Clerk", null, null));
        rights.grant(Actor.SYSTEM, username, Set.of(Role.TOWNSHIP_CLERK));
    }

    @Test
    void nothingIsHashedInsideATransaction() {
        refused(() -> transaction.execute(status -> encoder.encode("a password")));
        refused(() -> transaction.execute(status -> encoder.matches("a password", "a hash")));
    }

    @Test
    void norAfterAQueryWhoseConnectionIsStillHeld() {
        var outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        refused(() ->
                outside.execute(status -> encoder.matches("a password", "of " + repository.findByUsername(username))));
    }

    @Test
    void everyWayToAPasswordHoldsNoConnection() {
        var temporary = passwords.giveTemporary(Actor.SYSTEM, username);
        assertThat(outcome("nobody", temporary)).isEqualTo(Outcome.WRONG);
        assertThat(outcome(username, "a wrong one")).isEqualTo(Outcome.WRONG);
        var actor = signIn.attempt(username, temporary, HERE).signedIn().actor();

        assertThatThrownBy(() -> present.confirm(actor, "a wrong one")).isInstanceOf(RuleViolation.class);
        present.confirm(actor, temporary);
        passwords.change(actor, temporary, "Ou-Nan street 2023");
        assertThatThrownBy(() -> passwords.change(actor, "Ou-Nan street 2023", "Ou-Nan street 2023"))
                .hasMessageContaining("account.password.used");
        assertThat(outcome(username, "Ou-Nan street 2023")).isEqualTo(Outcome.WELCOME);
    }

    @Test
    @Holds("ASVS 6.3.2")
    void theFirstStartHoldsNoneEither(@Autowired JdbcClient jdbc, @Autowired Trail trail, @Autowired RealTime time) {
        var nobodyYet = mock(AccountRepository.class);
        var start = new FirstStart(jdbc, accounts, nobodyYet, passwords, trail, transaction, time);
        jdbc.sql("insert into setup_code values (?, ?)")
                .params(Sha256.hex("the code"), time.now())
                .update();

        assertThatThrownBy(() -> start.complete("another", three("Ou-Nan street 2023")))
                .hasMessageContaining("account.setup.code.wrong");
        assertThatThrownBy(() -> start.complete("the code", three("short")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("auditor.password"));
        start.complete("the code", three("Ou-Nan street 2024"));

        assertThat(outcome(username + "-c", "Ou-Nan street 2024")).isEqualTo(Outcome.WELCOME);
        assertThatThrownBy(() -> start.complete("the code", three("Ou-Nan street 2025")))
                .hasMessageContaining("account.setup.code.wrong");
    }

    private List<Administrator> three(String lastPassword) {
        return List.of(
                new Administrator(username + "-a", "Ann", "Ou-Nan street 2021"),
                new Administrator(username + "-b", "Bob", "Ou-Nan street 2022"),
                new Administrator(username + "-c", "Cai", lastPassword));
    }

    private Outcome outcome(String name, String password) {
        return signIn.attempt(name, password, HERE).outcome();
    }

    private static void refused(Runnable hashing) {
        assertThatThrownBy(hashing::run).isInstanceOf(IllegalStateException.class);
    }
}

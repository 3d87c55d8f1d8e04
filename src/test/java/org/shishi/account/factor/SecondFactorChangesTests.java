package org.shishi.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shishi.account.Origin;
import org.shishi.account.factor.IdentityProof.By;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another phone, new recovery codes, none at all; and what a code is worth besides. */
@WholeApplication
class SecondFactorChangesTests {

    private static final Origin HERE = new Origin("10.0.0.1", null);

    @Autowired
    ApplicationContext application;

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorResets resets;

    @Autowired
    IdentityProof proof;

    @Autowired
    FactorRows rows;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOldPhoneServesUntilTheNewOneHasShownACode() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        refused("account.factor.recovery.wrong", () -> factors.offer(person.actor(), HERE, "AAAA-AAAA-AAAA-AAAA"));
        var offered = factors.offer(person.actor(), HERE, person.code());
        person.forgetUse();
        assertThat(proof.confirm(person.actor(), HERE, person.code())).isEqualTo(By.CODE);
        var old = person.codeIn(1);
        person.phone(offered.secret());
        var codes = factors.enrol(person.actor(), person.code());
        refused("account.factor.code.wrong", () -> proof.confirm(person.actor(), HERE, old));
        refused(
                "account.factor.recovery.wrong",
                () -> proof.confirm(person.actor(), HERE, person.recoveryCodes().get(0)));
        assertThat(proof.confirm(person.actor(), HERE, codes.get(0))).isEqualTo(By.RECOVERY_CODE);
    }

    @Test
    void whatWasOfferedHoldsForHalfAnHour() {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        person.phone(factors.offer(person.actor(), HERE, person.password()).secret());
        jdbc.sql("update account_factor set offered_at = offered_at - interval '31 minutes' where account_id = ?")
                .param(person.id())
                .update();
        assertThat(factors.offered(person.actor())).isEmpty();
        refused("account.factor.offer.over", () -> factors.enrol(person.actor(), person.code()));
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesVoid() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var codes = factors.renewRecoveryCodes(person.actor(), HERE, person.code());
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(person.recoveryCodes());
        refused(
                "account.factor.recovery.wrong",
                () -> proof.confirm(person.actor(), HERE, person.recoveryCodes().get(1)));
        assertThat(factors.of(person.actor()).recoveryCodes()).isEqualTo(10);
    }

    @Test
    @Holds("ASVS 7.5.1")
    void itIsTurnedOffByACodeAndByNothingElse() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        refused("account.factor.code.wrong", () -> factors.remove(person.actor(), HERE, "a password of mine"));
        factors.remove(person.actor(), HERE, person.code());
        assertThat(factors.of(person.actor()).since()).isNull();
        refused("account.factor.none", () -> factors.remove(person.actor(), HERE, person.password()));
        assertThat(proof.confirm(person.actor(), HERE, person.password())).isEqualTo(By.PASSWORD);
    }

    /** Whoever was told that a clock is fast has not been told a code that will do in a while. */
    @Test
    void aCodeThatWasToldOfIsNotTakenWhenItsTimeComes() {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var early = person.codeIn(4);
        refused("account.factor.code.early", () -> proof.confirm(person.actor(), HERE, early));
        jdbc.sql("update account_factor set told_step = told_step - 4 where account_id = ?")
                .param(person.id())
                .update(); // as if its time had come
        refused("account.factor.code.used", () -> proof.confirm(person.actor(), HERE, person.code()));
    }

    @Test
    @Holds("ASVS 6.5.1")
    void ofManyAtOnceOneTakesACode() throws Exception {
        var person = Enrolled.as(application, Role.TOWNSHIP_CLERK);
        var step = Totp.step(Instant.now());
        var threads = Executors.newFixedThreadPool(4);
        try {
            var takes = Stream.<Callable<Boolean>>generate(() -> () -> rows.take(person.id(), step))
                    .limit(8)
                    .toList();
            int taken = 0;
            for (var outcome : threads.invokeAll(takes)) {
                taken += outcome.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @Holds("ASVS 6.4.4")
    void nobodyIsResetWithoutTwoOthersOrForAnOldRequest() {
        var person = Enrolled.as(application, Role.FINANCE);
        var security = Enrolled.as(application, Role.SECURITY_ADMINISTRATOR);
        var system = Enrolled.as(application, Role.SYSTEM_ADMINISTRATOR);
        refused("account.factor.reset.own", () -> resets.ask(security.actor(), security.username(), "手机丢失"));
        refused("account.factor.reset.unasked", () -> resets.confirm(system.actor(), person.username(), 1L));
        resets.ask(security.actor(), person.username(), "手机丢失");
        resets.ask(security.actor(), system.username(), "手机丢失");
        refused("account.factor.reset.own", () -> resets.confirm(system.actor(), system.username(), request(system)));
        assertThat(resets.waiting(system.actor()))
                .extracting(FactorResets.Lost::username)
                .contains(person.username(), system.username());
        var asked = request(person);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told(person, "notify.factor.RESET_ASKED"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> told(system, "notify.factor.reset.asked"));
        refused("shared.looked.missing", () -> resets.confirm(system.actor(), person.username(), null));
        // enrolled anew since: the request was about another phone
        jdbc.sql("update account_factor set since = now() + interval '1 second' where account_id = ?")
                .param(person.id())
                .update();
        refused("account.factor.reset.unasked", () -> resets.confirm(system.actor(), person.username(), asked));
        assertThat(factors.of(person.actor()).since()).isNotNull();
    }

    private Long request(Enrolled person) {
        return resets.of(Actor.SYSTEM, person.username()).request().id();
    }

    private boolean told(Enrolled person, String what) {
        return jdbc.sql("select exists (select from notification where account_id = ? and code = ?)")
                .params(person.id(), what)
                .query(Boolean.class)
                .single();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }
}

package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.account.AccessTokens.NewAccessToken;
import org.shishi.account.FailedAttempts.Limit;
import org.shishi.account.SignIn.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.Busy;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing is bounded for each account and each place, and shuts out nobody but who guesses. */
@SpringBootTest
@Holds({"ASVS 6.3.1", "GB 8.1.4.1 b"})
class GuessingTests {

    private static final Origin OFFICE = new Origin("10.20.30.40", null);
    private static final Origin ELSEWHERE = new Origin("203.0.113.7", null);
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
    FailedAttempts guesses;

    @Autowired
    AccessTokens tokens;

    @Autowired
    FeedAddresses feeds;

    @Autowired
    JdbcClient jdbc;

    private String username = "";
    private String password = "";

    @BeforeEach
    void anAccount() {
        username = "guessed" + ++accountsMade;
        accounts.create(Actor.SYSTEM, new SaveAccount(username, "Clerk", null, null));
        rights.grant(Actor.SYSTEM, username, Set.of(Role.TOWNSHIP_CLERK));
        password = passwords.giveTemporary(Actor.SYSTEM, username);
        jdbc.sql("update account set password_temporary = false where username = ?")
                .param(username)
                .update();
    }

    @Test
    void fiveFailuresLockForHalfAnHourThereAndTheRightPasswordDoesNotHelp() {
        assertThat(failures(username, ELSEWHERE, 4)).containsOnly(Outcome.WRONG);
        var fifth = signIn.attempt(username, "wrong", ELSEWHERE);
        assertThat(fifth.outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(fifth.lock()).isEqualTo(Duration.ofMinutes(30));
        var sixth = signIn.attempt(username, password, ELSEWHERE);
        assertThat(sixth.outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(SignIn.minutes(sixth.lock())).isEqualTo(30);
        assertThat(attempt(password, OFFICE)).as("from anywhere else").isEqualTo(Outcome.WELCOME);

        endLocks();
        assertThat(attempt(password, ELSEWHERE)).isEqualTo(Outcome.WELCOME);
    }

    @Test
    void fourFailuresAndASuccessBeginTheCountAnew() {
        failures(username, OFFICE, 4);
        assertThat(attempt(password, OFFICE)).isEqualTo(Outcome.WELCOME);
        assertThat(failures(username, OFFICE, 4)).containsOnly(Outcome.WRONG);
    }

    @Test
    void eachFurtherLockLastsTwiceAsLongUpToADay() {
        var locks = IntStream.range(0, 7).mapToObj(i -> {
            failures(username, ELSEWHERE, 4);
            var lock = signIn.attempt(username, "wrong", ELSEWHERE).lock().toMinutes();
            endLocks();
            return lock;
        });
        assertThat(locks).startsWith(30L, 60L, 120L, 240L).endsWith(1440L);
    }

    @Test
    void strangersTogetherHaveABoundedNumberOfGuessesAndShutNobodyOutWhereSheIsKnown() {
        var atWork = signIn.attempt(username, password, OFFICE).signedIn();
        var device = signIn.remember(atWork.actor().id(), OFFICE);
        var tried = IntStream.range(0, 40)
                .mapToObj(i -> attempt("wrong", new Origin("203.0.113." + i, null)))
                .toList();
        assertThat(tried).filteredOn(Outcome.WRONG::equals).hasSize(19);
        assertThat(attempt(password, new Origin("198.51.100.200", null)))
                .as("strangers are locked, all of them")
                .isEqualTo(Outcome.LOCKED);

        assertThat(attempt(password, OFFICE)).as("her network").isEqualTo(Outcome.WELCOME);
        assertThat(attempt(password, new Origin("198.51.100.200", device)))
                .as("her device, wherever it is")
                .isEqualTo(Outcome.WELCOME);
    }

    @Test
    void aColleagueInTheSameNetworkDoesNotShutHerDeviceOut() {
        var atWork = signIn.attempt(username, password, OFFICE).signedIn();
        var device = signIn.remember(atWork.actor().id(), OFFICE);
        failures(username, OFFICE, 5);
        assertThat(attempt(password, OFFICE)).isEqualTo(Outcome.LOCKED);
        assertThat(attempt(password, new Origin(OFFICE.address(), device))).isEqualTo(Outcome.WELCOME);
    }

    @Test
    void aDeviceOfSomebodyElseIsAStranger() {
        var other = username;
        var id = signIn.attempt(username, password, OFFICE).signedIn().actor().id();
        var device = signIn.remember(id, OFFICE);
        anAccount();
        assertThat(username).isNotEqualTo(other);
        failures(username, new Origin("203.0.113.8", null), 5);
        assertThat(attempt(password, new Origin("203.0.113.8", device))).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void wrongPasswordsEndNeitherSessionNorTokenNorFeed() {
        var signedIn = signIn.attempt(username, password, OFFICE).signedIn();
        var token = tokens.make(signedIn.actor(), new NewAccessToken("report", false, 30));
        var feed = feeds.renew(signedIn.actor());
        failures(username, OFFICE, 5);
        IntStream.range(0, 25).forEach(i -> attempt("wrong", new Origin("203.0.113." + i, null)));

        assertThat(attempt(password, OFFICE)).isEqualTo(Outcome.LOCKED);
        assertThat(signIn.current(signedIn.actor().id(), signedIn.stamp())).isPresent();
        assertThat(tokens.bearer(token)).isPresent();
        assertThat(feeds.reader(feed)).isPresent();
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredAsOneThatDoes() {
        var known = failures(username, ELSEWHERE, 7);
        var unknown = failures("nobody-" + username, ELSEWHERE, 7);
        assertThat(unknown).isEqualTo(known).endsWith(Outcome.LOCKED);
    }

    @Test
    void manyNamesFromOneNetworkAreLockedTogether() {
        var limits = List.of(new Limit("net:192.0.2.1", true, 3, Duration.ofMinutes(30), false));
        assertThat(Stream.of("a", "b", "c")
                        .map(name -> guesses.wrong(name, limits).isPresent()))
                .containsExactly(false, false, true);
        assertThat(guesses.locked("d", limits)).isPresent();
        guesses.right("d", limits);
        assertThat(guesses.locked("d", limits)).as("a right one excuses none").isPresent();
    }

    @Test
    void theSecurityAdministratorEndsALock() {
        failures(username, ELSEWHERE, 5);
        assertThat(accounts.get(Actor.SYSTEM, username).locked()).isTrue();
        rights.disable(Actor.SYSTEM, username, false);
        assertThat(accounts.get(Actor.SYSTEM, username).locked()).isFalse();
        assertThat(attempt(password, ELSEWHERE)).isEqualTo(Outcome.WELCOME);
    }

    @Test
    void aRightPasswordAmongAHundredAtOnceIsNeverCalledWrong() throws Exception {
        var pool = Executors.newFixedThreadPool(100);
        try {
            Callable<String> sending = () -> {
                try {
                    return attempt(password, OFFICE).name();
                } catch (Busy e) {
                    return "BUSY";
                }
            };
            var answers = pool.invokeAll(java.util.Collections.nCopies(100, sending)).stream()
                    .map(GuessingTests::answer)
                    .toList();
            assertThat(answers).contains("WELCOME").isSubsetOf("WELCOME", "BUSY");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void guessingThePresentPasswordIsLimitedAndKeepsNobodyFromSigningIn() {
        var actor = Objects.requireNonNull(
                        signIn.attempt(username, password, OFFICE).signedIn())
                .actor();
        for (int i = 0; i < 4; i++) {
            refused(actor, "account.password.wrong");
        }
        refused(actor, "account.password.guessed");
        assertThatThrownBy(() -> present.confirm(actor, password)).isInstanceOf(RuleViolation.class);
        assertThat(attempt(password, OFFICE)).isEqualTo(Outcome.WELCOME);

        endLocks();
        present.confirm(actor, password);
    }

    private void refused(Actor actor, String code) {
        assertThatThrownBy(() -> present.confirm(actor, "wrong"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void endLocks() {
        jdbc.sql("update sign_in_guess set locked_until = now() - interval '1 second'")
                .update();
    }

    private List<Outcome> failures(String name, Origin from, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> signIn.attempt(name, "wrong", from).outcome())
                .toList();
    }

    private Outcome attempt(String tried, Origin from) {
        return signIn.attempt(username, tried, from).outcome();
    }

    private static String answer(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

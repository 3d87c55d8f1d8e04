package org.shishi.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bounds how often somebody may guess at a second factor: as often as at a password, counted apart from it. */
@Component
public class CodeGuesses {

    private static final String APART = "code:";

    private final KnownPlaces places;
    private final FailedAttempts guesses;
    private final AttemptQueue turns = new AttemptQueue();

    CodeGuesses(KnownPlaces places, FailedAttempts guesses) {
        this.places = places;
        this.guesses = guesses;
    }

    /**
     * Tries it, one after the other, unless too many were wrong; refuses beside the field. Outside any transaction, so that a
     * failure stays counted.
     *
     * @param check what is wrong with it, if anything
     */
    @Transactional(propagation = Propagation.NEVER)
    public void attempt(String username, Origin from, String field, Supplier<Optional<RuleViolation>> check) {
        var limits = places.bounds(username, from).apart(APART).all();
        turns.inTurn(username, false, () -> {
            guesses.locked(username, limits).ifPresent(lock -> refuse(field, lock));
            var wrong = check.get();
            if (wrong.isPresent()) {
                guesses.wrong(username, limits).ifPresent(lock -> refuse(field, lock));
                throw wrong.get();
            }
            guesses.right(username, limits);
            return username;
        });
    }

    private static void refuse(String field, Duration lock) {
        throw RuleViolation.at(field, "account.factor.guessed", SignIn.minutes(lock));
    }
}

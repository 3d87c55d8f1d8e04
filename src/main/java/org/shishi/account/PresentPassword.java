package org.shishi.account;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shishi.account.FailedAttempts.Limit;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sure that whoever is signed in is the person of the account; wrong guesses are counted as at sign-in, apart from those. */
@Service
public class PresentPassword {

    private static final String PLACE = "present";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final FailedAttempts guesses;
    private final TransactionTemplate transaction;
    private final List<Limit> limits;
    private final AttemptQueue turns = new AttemptQueue();

    PresentPassword(
            AccountRepository accounts,
            PasswordEncoder encoder,
            FailedAttempts guesses,
            TransactionTemplate transaction,
            AccountSettings settings) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.guesses = guesses;
        this.transaction = transaction;
        this.limits = List.of(Limit.of(PLACE, settings.lockAfter()));
    }

    /** The same, beside the field {@code present}. */
    @Transactional(propagation = Propagation.NEVER)
    public void confirm(Actor actor, String present) {
        confirm(actor, PLACE, present);
    }

    /**
     * Refuses, beside the field, what is not the actor's password, and any guess while too many were wrong. Outside any
     * transaction, so that a failure stays counted when the rest is given up, and no connection is held while the password is
     * hashed.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void confirm(Actor actor, String field, String present) {
        turns.inTurn(actor.username(), false, () -> {
            guesses.locked(actor.username(), limits).ifPresent(lock -> refuse(field, lock));
            var hash = passwordHash(actor);
            if (hash.isEmpty() || !encoder.matches(present, hash.get())) {
                guesses.wrong(actor.username(), limits).ifPresent(lock -> refuse(field, lock));
                throw RuleViolation.at(field, "account.password.wrong");
            }
            guesses.right(actor.username(), limits);
            return actor;
        });
    }

    private Optional<String> passwordHash(Actor actor) {
        return Objects.requireNonNull(transaction.execute(
                status -> accounts.findByUsername(actor.username()).map(Account::passwordHash)));
    }

    private static void refuse(String field, Duration lock) {
        throw RuleViolation.at(field, "account.password.guessed", SignIn.minutes(lock));
    }
}

package org.shishi.account.factor;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.account.CodeGuesses;
import org.shishi.account.Origin;
import org.shishi.account.PresentPassword;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.RequestOrigin;
import org.shishi.audit.Trail;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes sure that whoever is signed in is the person of the account, by the second factor or, where there is none, by the
 * password. Wrong codes are counted as wrong passwords are, apart from those.
 */
@Service
public class IdentityProof {

    /** The field of every form that asks for it. */
    public static final String FIELD = "proof";

    private final FactorRows rows;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final CodeGuesses guesses;
    private final PresentPassword password;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    IdentityProof(
            FactorRows rows,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            CodeGuesses guesses,
            PresentPassword password,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.codes = codes;
        this.recovery = recovery;
        this.guesses = guesses;
        this.password = password;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
    }

    /** By what somebody has proved it. */
    public enum By {
        CODE,
        RECOVERY_CODE,
        PASSWORD,
        PASSKEY,
        /** Asked anew by the sign-on from which the person has come. */
        SIGN_ON
    }

    /**
     * Refuses, beside the field {@link #FIELD}, what proves nothing, and any guess while too many were wrong. Outside any
     * transaction, so that a failure stays counted when the rest is given up.
     */
    @Transactional(propagation = Propagation.NEVER)
    public By confirm(Actor actor, Origin from, String typed) {
        var kept = kept(actor);
        if (kept.isEmpty()) {
            password.confirm(actor, FIELD, typed);
            return By.PASSWORD;
        }
        var by = RecoveryCodes.looksLikeOne(typed) ? By.RECOVERY_CODE : By.CODE;
        guesses.attempt(
                actor.username(),
                from,
                FIELD,
                () -> RequestOrigin.withoutKey(() ->
                        Objects.requireNonNull(transaction.execute(status -> tried(actor, by, kept.get(), typed)))));
        return by;
    }

    /** In a transaction of its own: outside of one, the connection would be held while a password is hashed. */
    private Optional<FactorRows.Kept> kept(Actor actor) {
        return Objects.requireNonNull(
                transaction.execute(status -> rows.of(id(actor)).filter(row -> row.secret() != null)));
    }

    private Optional<RuleViolation> tried(Actor actor, By by, FactorRows.Kept kept, String typed) {
        var wrong = by == By.RECOVERY_CODE ? recovery.spend(id(actor), typed) : codes.take(id(actor), kept, typed);
        var action = wrong.isPresent() ? "SECOND_FACTOR_FAILED" : "SECOND_FACTOR_USED";
        trail.record(
                new AuditRecord(actor.id(), actor.username(), action, "account:" + actor.username(), Map.of("by", by)));
        if (wrong.isEmpty() && by == By.RECOVERY_CODE) {
            events.publishEvent(new SecondFactorChanged(
                    id(actor), SecondFactorChanged.What.RECOVERY_CODE_USED, rows.recoveryCodesLeft(id(actor))));
        }
        return wrong;
    }

    static long id(Actor actor) {
        return Objects.requireNonNull(actor.id(), "the system proves nothing");
    }
}

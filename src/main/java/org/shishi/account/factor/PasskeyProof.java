package org.shishi.account.factor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.RequestOrigin;
import org.shishi.audit.Trail;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a device's answer as proof that whoever is signed in is still the person of the account. It counts as password and code, as
 * at the sign-in: the device has made sure of its owner.
 */
@Service
public class PasskeyProof {

    /** The longest answer that is read. */
    public static final int LONGEST = 16_000;

    private final PasskeySettings settings;
    private final PasskeyRows rows;
    private final PasskeyChallenges challenges;
    private final PasskeyDevices devices;
    private final Trail trail;
    private final TransactionTemplate transaction;

    PasskeyProof(
            PasskeySettings settings,
            PasskeyRows rows,
            PasskeyChallenges challenges,
            PasskeyDevices devices,
            Trail trail,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.rows = rows;
        this.challenges = challenges;
        this.devices = devices;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What the person's devices are asked, in JSON as browsers take it; nothing where none of them can answer on this page. */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<String> question(Actor actor, PasskeyOrigin at) {
        List<CredentialRecord> known = settings.workAt(at.host(), at.secure()) ? of(actor) : List.of();
        return known.isEmpty() ? Optional.empty() : Optional.of(devices.asking(challenges.make(purpose(actor)), known));
    }

    /** The same, refused with the reason. */
    @Transactional(propagation = Propagation.NEVER)
    public String ask(Actor actor, PasskeyOrigin at) {
        return question(actor, at).orElseThrow(() -> new RuleViolation("account.passkey.cannot"));
    }

    private List<CredentialRecord> of(Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> rows.records(IdentityProof.id(actor))));
    }

    /**
     * Refuses what is no answer of one of the person's own devices to a question of this page. Outside any transaction, so that the
     * trail keeps a failure when the rest is given up.
     */
    @Transactional(propagation = Propagation.NEVER)
    public IdentityProof.By confirm(Actor actor, PasskeyOrigin at, String answer) {
        boolean proved = RequestOrigin.withoutKey(
                () -> Objects.requireNonNull(transaction.execute(status -> tried(actor, at, answer))));
        if (!proved) {
            throw RuleViolation.at(IdentityProof.FIELD, "account.passkey.unproved");
        }
        return IdentityProof.By.PASSKEY;
    }

    private boolean tried(Actor actor, PasskeyOrigin at, String answer) {
        var passkey = own(actor, at, answer);
        trail.record(new AuditRecord(
                actor.id(),
                actor.username(),
                passkey.isPresent() ? "SECOND_FACTOR_USED" : "SECOND_FACTOR_FAILED",
                "account:" + actor.username(),
                Map.of(
                        "by",
                        IdentityProof.By.PASSKEY,
                        "passkey",
                        passkey.map(CredentialRecord::getLabel).orElse("?"))));
        return passkey.isPresent();
    }

    private Optional<CredentialRecord> own(Actor actor, PasskeyOrigin at, String answer) {
        if (answer.length() > LONGEST || !settings.workAt(at.host(), at.secure())) {
            return Optional.empty();
        }
        return devices.signed(answer).flatMap(signed -> {
            var challenge = devices.challenge(signed.getResponse()).orElse(new byte[0]);
            return challenges
                    .madeAt(purpose(actor), challenge)
                    .flatMap(asked -> devices.used(challenge, at, signed)
                            .filter(passkey ->
                                    PasskeyRows.account(passkey.getUserEntityUserId()) == IdentityProof.id(actor))
                            .filter(passkey -> rows.use(passkey, asked)));
        });
    }

    private static String purpose(Actor actor) {
        return "prove for " + IdentityProof.id(actor);
    }
}

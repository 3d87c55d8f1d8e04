package org.shishi.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.binary.Base32;
import org.shishi.account.Origin;
import org.shishi.account.factor.FactorRows.Kept;
import org.shishi.account.factor.SecondFactorChanged.What;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One's own second factor: an authenticator is enrolled, exchanged and taken away, by whoever proves first who it is. A secret
 * holds once a code of it has come back.
 */
@Service
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final Duration OFFER_HOLDS = Duration.ofMinutes(30);

    private final FactorRows rows;
    private final SealedSecrets secrets;
    private final RecoveryCodes recovery;
    private final IdentityProof proof;
    private final SecondFactorSettings settings;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            FactorRows rows,
            SealedSecrets secrets,
            RecoveryCodes recovery,
            IdentityProof proof,
            SecondFactorSettings settings,
            Gate gate,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            RealTime time) {
        this.rows = rows;
        this.secrets = secrets;
        this.recovery = recovery;
        this.proof = proof;
        this.settings = settings;
        this.gate = gate;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public SecondFactorView of(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        long account = IdentityProof.id(actor);
        var since = rows.of(account).map(Kept::since).map(ShanghaiClock::onTheWall);
        return new SecondFactorView(
                since.orElse(null), rows.recoveryCodesLeft(account), settings.demands(actor.roles()));
    }

    /** What was offered lately and waits for its first code. */
    @Transactional(readOnly = true)
    public Optional<OfferedFactor> offered(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        return rows.of(IdentityProof.id(actor)).filter(this::isFresh).flatMap(kept -> opened(actor, kept));
    }

    /** Makes a secret for an authenticator; the one that holds goes on until a code of the new one comes back. */
    @Transactional(propagation = Propagation.NEVER)
    public OfferedFactor offer(Actor actor, Origin from, String proven) {
        proof.confirm(actor, from, proven);
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var sealed = secrets.seal(IdentityProof.id(actor), secret);
        carryOut(actor, "offered", () -> {
            rows.offer(IdentityProof.id(actor), sealed, time.now());
            return sealed;
        });
        return describe(actor, secret);
    }

    /** Takes what was offered by its first code; returns the recovery codes, told this once. */
    @Transactional(propagation = Propagation.NEVER)
    public List<String> enrol(Actor actor, String code) {
        return carryOut(actor, "enrolled", () -> {
            long account = IdentityProof.id(actor);
            var kept = rows.of(account).filter(this::isFresh).orElseThrow(SecondFactors::nothingOffered);
            var sealed = Objects.requireNonNull(kept.offered());
            var secret = secrets.open(account, sealed)
                    .orElseThrow(() -> RuleViolation.at("code", "account.factor.key.lost"));
            long step = OneTimeCodes.first(secret, code, time.instant());
            if (!rows.enrol(account, sealed, step, time.now())) {
                throw nothingOffered();
            }
            var codes = recovery.renew(account);
            tell(account, What.ENROLLED);
            return codes;
        });
    }

    /** New recovery codes, told this once; the old ones are good for nothing any more. */
    @Transactional(propagation = Propagation.NEVER)
    public List<String> renewRecoveryCodes(Actor actor, Origin from, String proven) {
        demandFactor(actor);
        proof.confirm(actor, from, proven);
        return carryOut(actor, "recovery codes", () -> {
            var codes = recovery.renew(IdentityProof.id(actor));
            tell(IdentityProof.id(actor), What.RECOVERY_CODES_RENEWED);
            return codes;
        });
    }

    /** Takes it away, where no role demands it. */
    @Transactional(propagation = Propagation.NEVER)
    public void remove(Actor actor, Origin from, String proven) {
        if (settings.demands(actor.roles())) {
            throw new RuleViolation("account.factor.demanded");
        }
        demandFactor(actor);
        proof.confirm(actor, from, proven);
        carryOut(actor, "removed", () -> {
            tell(IdentityProof.id(actor), What.REMOVED);
            return rows.remove(IdentityProof.id(actor));
        });
    }

    private void demandFactor(Actor actor) {
        boolean none = Objects.requireNonNull(transaction.execute(
                status -> rows.of(IdentityProof.id(actor)).map(Kept::secret).isEmpty()));
        if (none) {
            throw new RuleViolation("account.factor.none");
        }
    }

    private <T> T carryOut(Actor actor, String what, Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("secondFactor", what));
            return change.get();
        }));
    }

    private void tell(long account, What what) {
        events.publishEvent(new SecondFactorChanged(account, what, rows.recoveryCodesLeft(account)));
    }

    private boolean isFresh(Kept kept) {
        OffsetDateTime at = kept.offeredAt();
        return at != null && at.plus(OFFER_HOLDS).isAfter(time.now());
    }

    private Optional<OfferedFactor> opened(Actor actor, Kept kept) {
        return secrets.open(IdentityProof.id(actor), Objects.requireNonNull(kept.offered()))
                .map(secret -> describe(actor, secret));
    }

    private OfferedFactor describe(Actor actor, byte[] secret) {
        var base32 = new Base32().encodeToString(secret);
        var uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(written(settings.issuer()), written(actor.username()), base32, written(settings.issuer()));
        return new OfferedFactor(base32, uri);
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static RuleViolation nothingOffered() {
        return RuleViolation.at("code", "account.factor.offer.over");
    }

    private static Resource own(Actor actor) {
        return Resource.ownedBy(actor.id(), "account:" + actor.username());
    }
}

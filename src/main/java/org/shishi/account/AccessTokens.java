package org.shishi.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RealTime;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets programs use the API in a person's name: tokens that their owner makes, names and revokes, stored as hashes, each
 * with an end and, unless asked otherwise, for reading only.
 */
@Service
@Transactional
public class AccessTokens {

    private static final String PREFIX = "shishi_";
    private static final int BYTES = 32;

    private final AccessTokenRepository tokens;
    private final SignIn signIn;
    private final Gate gate;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(AccessTokenRepository tokens, SignIn signIn, Gate gate, RealTime time) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.gate = gate;
        this.time = time;
    }

    /** What a new token is for: a name that tells it from others, whether it may write, and its life in days. */
    public record NewAccessToken(String name, boolean writes, int days) {}

    /** Whom a token speaks for, and whether it may write. */
    public record Bearer(Actor actor, boolean writes) {}

    @Transactional(readOnly = true)
    public List<AccessTokenView> of(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        long stamp = signIn.stamp(id(actor));
        return tokens.findByAccountIdOrderByIdDesc(id(actor)).stream()
                .map(token -> token.view(time.instant(), stamp, ShanghaiClock.ZONE))
                .toList();
    }

    /** Makes a token and returns it, this once. */
    public String make(Actor actor, NewAccessToken wanted) {
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("token", wanted));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.save(new AccessToken(id(actor), signIn.stamp(id(actor)), wanted, Sha256.hex(token), time.instant()));
        return token;
    }

    public void revoke(Actor actor, long tokenId) {
        var token = tokens.findByIdAndAccountId(tokenId, id(actor))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.OWN_ACCOUNT, "token:" + tokenId));
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("revoked", tokenId));
        token.revoke();
    }

    /** Whom this token speaks for, while it holds and its account may sign in. */
    public Optional<Bearer> bearer(String token) {
        var now = time.instant();
        return tokens.findByTokenHash(Sha256.hex(token))
                .filter(found -> found.holdsAt(now, signIn.stamp(found.accountId())))
                .flatMap(found -> signIn.current(found.accountId(), found.stamp())
                        .map(owner -> {
                            found.used(now);
                            return new Bearer(owner.actor(), found.writes());
                        }));
    }

    private static long id(Actor actor) {
        return Objects.requireNonNull(actor.id(), "the system has no tokens");
    }

    private static Resource own(Actor actor) {
        return Resource.ownedBy(actor.id(), "account:" + actor.username());
    }
}

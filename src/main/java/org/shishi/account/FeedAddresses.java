package org.shishi.account;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RealTime;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a calendar program read a person's dates without signing in: one secret address for each person, made, renewed and
 * revoked by that person, kept as a hash. It reads only, and only while the account may sign in.
 */
@Service
@Transactional
public class FeedAddresses {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SignIn signIn;
    private final Gate gate;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();

    FeedAddresses(JdbcClient jdbc, SignIn signIn, Gate gate, RealTime time) {
        this.jdbc = jdbc;
        this.signIn = signIn;
        this.gate = gate;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Optional<FeedAddressView> of(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        return jdbc.sql("select made_at, used_on from calendar_feed where account_id = :account")
                .param("account", id(actor))
                .query((rs, n) -> new FeedAddressView(
                        rs.getObject("made_at", OffsetDateTime.class)
                                .atZoneSameInstant(ShanghaiClock.ZONE)
                                .toOffsetDateTime(),
                        rs.getObject("used_on", LocalDate.class)))
                .optional();
    }

    /** Makes an address, or another one in place of the old, which ends; returns its secret, this once. */
    public String renew(Actor actor) {
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("calendarFeed", "renewed"));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into calendar_feed (account_id, secret_hash, made_at) values (:account, :hash, :now)
                        on conflict (account_id) do update
                        set secret_hash = excluded.secret_hash, made_at = excluded.made_at, used_on = null""")
                .param("account", id(actor))
                .param("hash", Sha256.hex(secret))
                .param("now", time.now())
                .update();
        return secret;
    }

    public void revoke(Actor actor) {
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("calendarFeed", "revoked"));
        jdbc.sql("delete from calendar_feed where account_id = :account")
                .param("account", id(actor))
                .update();
    }

    /** Whose address this is, while it holds and the account may sign in. */
    public Optional<Actor> reader(String secret) {
        return jdbc.sql("select account_id from calendar_feed where secret_hash = :hash")
                .param("hash", Sha256.hex(secret))
                .query(Long.class)
                .optional()
                .flatMap(account -> signIn.current(account, signIn.stamp(account)))
                .map(owner -> noted(owner.actor()));
    }

    /** The day of the last use, not the minute: a program that asks often must not write a row each time. */
    private Actor noted(Actor actor) {
        jdbc.sql(
                        "update calendar_feed set used_on = :today where account_id = :account and used_on is distinct from :today")
                .param("account", id(actor))
                .param("today", time.today())
                .update();
        return actor;
    }

    private static long id(Actor actor) {
        return Objects.requireNonNull(actor.id(), "the system has no calendar");
    }

    private static Resource own(Actor actor) {
        return Resource.ownedBy(actor.id(), "account:" + actor.username());
    }
}

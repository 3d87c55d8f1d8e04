package org.shishi.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shishi.account.FailedAttempts.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers from which devices and networks somebody signed in, so that strangers elsewhere cannot shut that person out. */
@Component
@Transactional
class KnownPlaces {

    private static final int BYTES = 32;
    private static final int DAYS = 180;
    private static final int KEPT = 20;

    private final JdbcClient jdbc;
    private final AccountSettings settings;
    private final SecureRandom random = new SecureRandom();

    KnownPlaces(JdbcClient jdbc, AccountSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** How often may be guessed from there, and whether this person has signed in there before. */
    record Bounds(boolean known, List<Limit> all) {

        String place() {
            return all.get(0).place();
        }

        /** The same bounds for something else that is guessed at. */
        Bounds apart(String what) {
            return new Bounds(
                    known, all.stream().map(limit -> limit.apart(what)).toList());
        }
    }

    @Transactional(readOnly = true)
    public Bounds bounds(String username, Origin from) {
        return known(username, from)
                .map(place -> new Bounds(true, List.of(Limit.of(place, settings.lockAfter()))))
                .orElseGet(() -> new Bounds(false, ofStrangers(from)));
    }

    private List<Limit> ofStrangers(Origin from) {
        var network = from.network();
        return List.of(
                Limit.of(network, settings.lockAfter()),
                new Limit("strangers", false, settings.strangersLockAfter(), Duration.ofDays(1), false),
                new Limit(network, true, settings.networkLockAfter(), settings.lockFor(), false));
    }

    /** The place by which this person is known here, the device before the network. */
    private Optional<String> known(String username, Origin from) {
        return jdbc.sql("""
                        select place from known_place join account on account.id = account_id
                        where lower(username) = lower(:username) and place in (:device, :network)
                          and last_used > statement_timestamp() - make_interval(days => :days)
                        order by place like 'device:%' desc limit 1""")
                .param("username", username)
                .param("device", Objects.requireNonNullElse(from.devicePlace(), ""))
                .param("network", from.network())
                .param("days", DAYS)
                .query(String.class)
                .optional();
    }

    /** Whether this person has signed in on this device before, whatever its network. */
    @Transactional(readOnly = true)
    public boolean knowsDevice(long accountId, Origin from) {
        return from.device() != null
                && jdbc.sql("""
                        select exists (select from known_place where account_id = :account and place = :device
                          and last_used > statement_timestamp() - make_interval(days => :days))""")
                        .param("account", accountId)
                        .param("device", from.devicePlace())
                        .param("days", DAYS)
                        .query(Boolean.class)
                        .single();
    }

    /** Remembers where somebody signed in; returns what the browser is to keep as this device's mark. */
    public String remember(long accountId, Origin from) {
        var place = from.devicePlace();
        boolean marked = place != null
                && jdbc.sql("select exists (select from known_place where place = ?)")
                        .param(place)
                        .query(Boolean.class)
                        .single();
        var device = marked ? Objects.requireNonNull(from.device()) : newMark();
        remember(accountId, Objects.requireNonNull(new Origin(from.address(), device).devicePlace()));
        remember(accountId, from.network());
        jdbc.sql("""
                        delete from known_place where account_id = :account and place in (
                            select place from known_place where account_id = :account order by last_used desc offset :kept)""").param("account", accountId).param("kept", KEPT).update();
        return device;
    }

    private void remember(long accountId, String place) {
        jdbc.sql("""
                        insert into known_place values (?, ?, statement_timestamp())
                        on conflict on constraint known_place_once do update set last_used = excluded.last_used""").params(accountId, place).update();
    }

    private String newMark() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

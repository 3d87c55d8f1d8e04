package org.shishi.account.factor;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SignIn;
import org.shishi.account.factor.FactorResetView.Request;
import org.shishi.account.factor.SecondFactorChanged.What;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the second factor from somebody who has lost it: one administrator asks, another one confirms, neither for himself. The
 * person is told of both, is signed out everywhere, and enrols anew.
 */
@Service
@Transactional
public class FactorResets {

    /** An older request is nobody's wish any more. */
    static final Duration REQUEST_HOLDS = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final FactorRows rows;
    private final PasskeyRows passkeys;
    private final SignIn signIn;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final RealTime time;

    FactorResets(
            JdbcClient jdbc,
            FactorRows rows,
            PasskeyRows passkeys,
            SignIn signIn,
            Gate gate,
            ApplicationEventPublisher events,
            RealTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.gate = gate;
        this.events = events;
        this.time = time;
    }

    private record Owner(long id, String username, String name) {

        Resource resource() {
            return Resource.ownedBy(id, "account:" + username);
        }
    }

    /** How the second factor of an account stands, for administrators. */
    @Transactional(readOnly = true)
    public FactorResetView of(Actor actor, String username) {
        var owner = owner(username, Action.ACCOUNT_READ);
        gate.read(actor, Action.ACCOUNT_READ, owner.resource());
        var since = since(owner.id());
        return new FactorResetView(
                ShanghaiClock.onTheWall(codesSince(owner.id())),
                rows.recoveryCodesLeft(owner.id()),
                passkeys.of(owner.id()).size(),
                since == null ? null : open(owner.id(), since).orElse(null));
    }

    /** Somebody whose second factor an administrator has asked to take away. */
    public record Lost(String username, String name) {}

    /** All for whom a second administrator is waited for. */
    @Transactional(readOnly = true)
    public List<Lost> waiting(Actor actor) {
        gate.read(actor, Action.ACCOUNT_READ, Resource.all("accounts"));
        return jdbc.sql("""
                        select a.username, a.name from account a left join account_factor f on f.account_id = a.id
                        where exists (select from account_factor_reset r where r.account_id = a.id
                            and r.confirmed_by is null and r.asked_at > ? and r.asked_at > coalesce(
                                f.since, (select min(k.made_at) from account_passkey k where k.account_id = a.id)))
                        order by a.username""")
                .param(time.now().minus(REQUEST_HOLDS))
                .query(Lost.class)
                .list();
    }

    /** Whether the actor may ask it at all. */
    @Transactional(readOnly = true)
    public void openRequest(Actor actor, String username) {
        gate.read(
                actor,
                Action.ACCOUNT_ASK_FACTOR_RESET,
                owner(username, Action.ACCOUNT_ASK_FACTOR_RESET).resource());
    }

    /** Asks that an account lose its second factor; nothing changes until another administrator confirms. */
    public void ask(Actor actor, String username, String reason) {
        var owner = owner(username, Action.ACCOUNT_ASK_FACTOR_RESET);
        gate.command(actor, Action.ACCOUNT_ASK_FACTOR_RESET, owner.resource(), Map.of("reason", reason));
        refuseOwn(actor, owner);
        demandFactor(owner);
        jdbc.sql("insert into account_factor_reset (account_id, reason, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(owner.id(), reason, IdentityProof.id(actor), time.now())
                .update();
        events.publishEvent(new FactorResetAsked(
                IdentityProof.id(actor), owner.id(), owner.name(), "/admin/accounts/" + owner.username()));
        tell(owner, What.RESET_ASKED);
    }

    /**
     * Takes it away, as another administrator has asked.
     *
     * @param looked the number of the request that was shown
     */
    public void confirm(Actor actor, String username, @Nullable Long looked) {
        var owner = owner(username, Action.ACCOUNT_RESET_FACTOR);
        gate.command(actor, Action.ACCOUNT_RESET_FACTOR, owner.resource(), Map.of());
        refuseOwn(actor, owner);
        passkeys.lock(owner.id());
        var request = open(owner.id(), demandFactor(owner))
                .orElseThrow(() -> new RuleViolation("account.factor.reset.unasked"));
        LookedAt.unchanged(looked, request.id());
        if (request.askedBy() == IdentityProof.id(actor)) {
            throw new RuleViolation("account.factor.reset.other-person");
        }
        jdbc.sql("update account_factor_reset set confirmed_by = ?, confirmed_at = ? where id = ?")
                .params(IdentityProof.id(actor), time.now(), request.id())
                .update();
        rows.remove(owner.id());
        passkeys.removeAll(owner.id());
        signIn.signOut(owner.id());
        tell(owner, What.RESET);
    }

    private static void refuseOwn(Actor actor, Owner owner) {
        if (IdentityProof.id(actor) == owner.id()) {
            throw new RuleViolation("account.factor.reset.own");
        }
    }

    private OffsetDateTime demandFactor(Owner owner) {
        var since = since(owner.id());
        if (since == null) {
            throw new RuleViolation("account.factor.reset.none");
        }
        return since;
    }

    /** Since when there is something to be taken away: codes of an authenticator, or else passkeys. */
    private @Nullable OffsetDateTime since(long account) {
        var codes = codesSince(account);
        return codes == null
                ? passkeys.of(account).stream()
                        .map(PasskeyView::madeAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : codes;
    }

    private @Nullable OffsetDateTime codesSince(long account) {
        return rows.of(account).map(FactorRows.Kept::since).orElse(null);
    }

    /** The newest request about the factor that holds now, if nobody has answered it. */
    private Optional<Request> open(long account, OffsetDateTime since) {
        return jdbc.sql("""
                        select r.id, r.reason, r.asked_by, a.name, r.asked_at from account_factor_reset r
                        join account a on a.id = r.asked_by
                        where r.account_id = ? and r.confirmed_by is null and r.asked_at > ? and r.asked_at > ?
                        order by r.id desc limit 1""")
                .params(account, since, time.now().minus(REQUEST_HOLDS))
                .query((row, n) -> new Request(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject(5, OffsetDateTime.class)))))
                .optional();
    }

    private Owner owner(String username, Action action) {
        return jdbc.sql("select id, username, name from account where lower(username) = lower(?)")
                .param(username)
                .query(Owner.class)
                .optional()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "account:" + username));
    }

    private void tell(Owner owner, What what) {
        events.publishEvent(new SecondFactorChanged(owner.id(), what, rows.recoveryCodesLeft(owner.id())));
    }
}

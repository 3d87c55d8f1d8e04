package org.shishi.account.signon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.factor.SecondFactorChanged;
import org.shishi.account.factor.SecondFactorChanged.What;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.account.signon.SignOnRows.Owner;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RealTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account is linked to which person of a provider. Only the person links an account, signed in here and there; no
 * administrator can, alone or with another one. To end a link, one is enough.
 */
@Service
@Transactional
public class SignOnLinks {

    private final SignOnRows rows;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final RealTime time;

    SignOnLinks(
            SignOnRows rows,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Gate gate,
            ApplicationEventPublisher events,
            RealTime time) {
        this.rows = rows;
        this.sessions = sessions;
        this.gate = gate;
        this.events = events;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<SignOnLinkView> own(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor.username(), actor.id()));
        return rows.of(id(actor));
    }

    @Transactional(readOnly = true)
    public List<SignOnLinkView> of(Actor actor, String username) {
        var owner = owner(username, Action.ACCOUNT_READ);
        gate.read(actor, Action.ACCOUNT_READ, owner.resource());
        return rows.of(owner.id());
    }

    /** Links the actor's own account to the person whom the provider has just named. */
    void link(Actor actor, String provider, Arrived person) {
        gate.command(
                actor,
                Action.OWN_ACCOUNT,
                own(actor.username(), actor.id()),
                Map.of("signOn", provider, "there", person.shown()));
        rows.lock(id(actor));
        var known = rows.ofSubject(provider, person.subject());
        if (known.isPresent() && known.get().account() != id(actor)) {
            throw new SignOnRefused(Why.TWICE);
        }
        rows.remove(id(actor), provider); // which perhaps the claim alone had made
        if (!keep(id(actor), provider, person, true)) {
            throw new SignOnRefused(Why.TWICE);
        }
    }

    /** Keeps a link unless one of the two is linked already, and tells the person. */
    boolean keep(long account, String provider, Arrived person, boolean byPerson) {
        boolean kept = rows.add(account, provider, person, byPerson, time.now());
        if (kept) {
            tell(account, What.SIGN_ON_LINKED);
        }
        return kept;
    }

    /** Ends a link of one's own; other sessions that began by it end with it. */
    public void end(Actor actor, String provider, @Nullable String ownSession) {
        gate.command(
                actor,
                Action.OWN_ACCOUNT,
                own(actor.username(), actor.id()),
                Map.of("signOn", provider, "ended", true));
        end(id(actor), actor.username(), provider, ownSession);
    }

    /** Ends a link of another account, whose sessions that began by it end. */
    public void endFor(Actor actor, String username, String provider) {
        var owner = owner(username, Action.ACCOUNT_LOCK);
        gate.command(actor, Action.ACCOUNT_LOCK, owner.resource(), Map.of("signOn", provider, "ended", true));
        end(owner.id(), owner.username(), provider, null);
    }

    private void end(long account, String username, String provider, @Nullable String ownSession) {
        if (!rows.remove(account, provider)) {
            throw new Denied(Verdict.HIDDEN, Action.OWN_ACCOUNT, "sign-on:" + provider);
        }
        sessions.findByPrincipalName(username).forEach((id, session) -> {
            if (provider.equals(session.getAttribute(SignOnSession.PROVIDER)) && !id.equals(ownSession)) {
                sessions.deleteById(id);
            }
        });
        tell(account, What.SIGN_ON_ENDED);
    }

    /** Ends here what has ended at the provider, on whichever node it runs; returns how many sessions that were. */
    int ended(String provider, SignOnProtocol.Ended there) {
        var running = rows.sessions(provider, there.subject(), there.session());
        running.forEach(one -> {
            rows.owner(one.username())
                    .map(Owner::resource)
                    .ifPresent(account -> gate.command(
                            Actor.SYSTEM, Action.SESSION_END, account, Map.of("signOn", provider, "ended", true)));
            sessions.deleteById(one.session());
        });
        return running.size();
    }

    private void tell(long account, What what) {
        events.publishEvent(new SecondFactorChanged(account, what, rows.count(account)));
    }

    private Owner owner(String username, Action action) {
        return rows.owner(username).orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "account:" + username));
    }

    private static long id(Actor actor) {
        return Objects.requireNonNull(actor.id(), "the system signs on nowhere");
    }

    private static Resource own(String username, @Nullable Long id) {
        return Resource.ownedBy(id, "account:" + username);
    }
}

package org.shishi.account.signon;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SignIn;
import org.shishi.account.factor.IdentityProof;
import org.shishi.account.factor.SealedTexts;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.account.signon.SignOnRows.Link;
import org.shishi.account.signon.SignOnRows.Owner;
import org.shishi.account.signon.SignOnStart.Purpose;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.RequestOrigin;
import org.shishi.audit.Trail;
import org.shishi.policy.Actor;
import org.shishi.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets people in whom a provider has sent, if exactly one account is theirs. No account is made from outside, and no role comes from
 * there. Providers are spoken with outside of any transaction.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class SignOns {

    /** The cookie with what a browser carries to the provider and back. */
    public static final String COOKIE = "sign-on";

    static final Duration HOLDS = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(SignOns.class);

    private final SignOnProviders providers;
    private final SignOnRows rows;
    private final SignOnLinks links;
    private final SealedTexts sealed;
    private final SignIn signIn;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final RealTime time;

    SignOns(
            SignOnProviders providers,
            SignOnRows rows,
            SignOnLinks links,
            SealedTexts sealed,
            SignIn signIn,
            Trail trail,
            TransactionTemplate transaction,
            JsonMapper json,
            RealTime time) {
        this.providers = providers;
        this.rows = rows;
        this.links = links;
        this.sealed = sealed;
        this.signIn = signIn;
        this.trail = trail;
        this.transaction = transaction;
        this.json = json;
        this.time = time;
    }

    /** Somebody has come who may come in. */
    public record Came(String provider, Arrived arrived, SignIn.SignedIn who) {

        /** When it was last asked there who that is; long ago where the provider does not say. */
        public Instant askedAt() {
            return Objects.requireNonNullElse(arrived.askedAt(), Instant.EPOCH);
        }

        /** The same for the second factor, where what the provider asked counts as one here. */
        public @Nullable Instant factorAt() {
            return arrived.factor() ? arrived.askedAt() : null;
        }
    }

    /** Where the browser goes, and what it carries. */
    record Going(URI to, String carried) {}

    Going begin(String provider, Purpose purpose, @Nullable Actor actor, String here) {
        var redirect = providers.address(here) + "/login/sign-on/" + provider;
        var begun = providers.protocol(provider).begin(redirect, purpose == Purpose.PROVE);
        var account = actor == null ? 0 : Objects.requireNonNull(actor.id());
        var start = new SignOnStart(
                provider,
                purpose,
                account,
                begun.state(),
                begun.nonce(),
                begun.verifier(),
                redirect,
                time.instant().getEpochSecond());
        return new Going(begun.to(), sealed.seal(COOKIE, json.writeValueAsString(start)));
    }

    private Optional<SignOnStart> opened(@Nullable String carried) {
        try {
            return Optional.ofNullable(carried)
                    .flatMap(text -> sealed.open(COOKIE, text))
                    .map(text -> json.readValue(text, SignOnStart.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether it began on a page of somebody who was signed in, and not at the sign-in. */
    public boolean beganInside(@Nullable String carried) {
        return opened(carried)
                .filter(start -> start.purpose() != Purpose.SIGN_IN)
                .isPresent();
    }

    private Arrived arrived(
            String provider, @Nullable String carried, Map<String, String> answer, List<Purpose> purposes) {
        var start = opened(carried)
                .filter(one -> one.provider().equals(provider) && purposes.contains(one.purpose()))
                .filter(one -> one.state().equals(answer.get("state")))
                .filter(one -> Instant.ofEpochSecond(one.at()).plus(HOLDS).isAfter(time.instant()))
                .orElseThrow(() -> new SignOnRefused(Why.LATE));
        if (answer.containsKey("error")) {
            throw new SignOnRefused("access_denied".equals(answer.get("error")) ? Why.CANCELLED : Why.REFUSED);
        }
        return providers.protocol(provider).arrive(start, answer);
    }

    /** Who comes in; {@link SignOnRefused} says why nobody does. */
    public Came arrive(String provider, @Nullable String carried, Map<String, String> answer) {
        try {
            var arrived = arrived(provider, carried, answer, List.of(Purpose.SIGN_IN));
            var admitted = Objects.requireNonNull(transaction.execute(status -> admitted(provider, arrived)));
            if (admitted.why() != null) {
                throw new SignOnRefused(admitted.why());
            }
            return new Came(provider, arrived, Objects.requireNonNull(admitted.who()));
        } catch (SignOnRefused e) {
            tell(provider, e);
            throw e;
        }
    }

    /** What concerns nobody's account is no act of anybody; whoever runs the application finds it in the log. */
    private static void tell(String provider, SignOnRefused e) {
        log.info(
                "sign-on {}: {}{}",
                provider,
                e.why(),
                e.getCause() == null ? "" : ": " + e.getCause().getMessage());
    }

    private record Admitted(
            SignIn.@Nullable SignedIn who, @Nullable Why why) {}

    /** By the claim alone nobody becomes an administrator, also where it had linked the account before that. */
    private Admitted admitted(String provider, Arrived person) {
        var named = person.names().size() == 1 ? rows.owner(person.names().get(0)) : Optional.<Owner>empty();
        var link = rows.ofSubject(provider, person.subject());
        var owner = link.isPresent() ? link.flatMap(one -> rows.owner(one.account())) : named;
        var why = whyNot(person, named, link);
        if (why == null
                && owner.orElseThrow().administers()
                && link.filter(Link::byPerson).isEmpty()) {
            why = Why.ADMINISTRATOR;
        }
        if (why == null && link.isEmpty()) {
            why = newLink(provider, person, owner.orElseThrow());
        }
        if (why != null) {
            refused(provider, person, owner, why);
            return new Admitted(null, why);
        }
        var attempt = signIn.fromOutside(owner.orElseThrow().id(), provider);
        rows.used(provider, person, time.now());
        return attempt.outcome() == SignIn.Outcome.WELCOME
                ? new Admitted(attempt.signedIn(), null)
                : new Admitted(null, Why.DISABLED);
    }

    private static @Nullable Why whyNot(Arrived person, Optional<Owner> named, Optional<Link> link) {
        if (person.names().size() > 1) {
            return Why.SEVERAL;
        }
        if (link.isEmpty()) {
            return named.isEmpty() ? Why.UNKNOWN : null;
        }
        return named.isPresent() && named.get().id() != link.get().account() ? Why.OTHER : null;
    }

    /** By the claim alone nobody becomes whoever is linked to somebody else there. */
    private @Nullable Why newLink(String provider, Arrived person, Owner owner) {
        if (owner.disabled()) {
            return Why.DISABLED;
        }
        rows.lock(owner.id());
        boolean linked = links.keep(owner.id(), provider, person, false)
                || rows.ofSubject(provider, person.subject()) // by the other of two tabs
                        .filter(link -> link.account() == owner.id())
                        .isPresent();
        return linked ? null : Why.TWICE;
    }

    private void refused(String provider, Arrived person, Optional<Owner> owner, Why why) {
        var details = new HashMap<String, Object>();
        details.put("signOn", provider);
        details.put("why", why.word());
        details.put("there", person.shown());
        var username = owner.map(Owner::username).orElse("?");
        trail.record(new AuditRecord(
                owner.map(Owner::id).orElse(null), username, "SIGN_IN_REFUSED", "account:" + username, details));
    }

    /** Links the account of who is signed in, or takes it as proof that it is still that person. */
    Came arriveInside(Actor actor, String provider, @Nullable String carried, Map<String, String> answer) {
        var start = opened(carried).orElseThrow(() -> new SignOnRefused(Why.LATE));
        var arrived = arrived(provider, carried, answer, List.of(Purpose.LINK, Purpose.PROVE));
        if (start.account() != Objects.requireNonNull(actor.id())) {
            throw new SignOnRefused(Why.NOT_YOU);
        }
        if (start.purpose() == Purpose.PROVE) {
            var why = RequestOrigin.withoutKey(() -> transaction.execute(status -> proved(actor, start, arrived)));
            if (why != null) {
                throw new SignOnRefused(why);
            }
        } else {
            links.link(actor, provider, arrived);
        }
        return new Came(provider, arrived, new SignIn.SignedIn(actor, 0, null));
    }

    /** Whether what comes back is a proof, and not a link. */
    boolean proves(@Nullable String carried) {
        return opened(carried).filter(start -> start.purpose() == Purpose.PROVE).isPresent();
    }

    private @Nullable Why proved(Actor actor, SignOnStart start, Arrived person) {
        var link = rows.ofSubject(start.provider(), person.subject());
        var asked = person.askedAt();
        Why why = null;
        if (link.filter(one -> one.account() == start.account()).isEmpty()) {
            why = Why.NOT_YOU;
        } else if (asked == null
                || asked.isBefore(Instant.ofEpochSecond(start.at()).minus(SKEW))) {
            why = Why.STALE;
        }
        trail.record(new AuditRecord(
                actor.id(),
                actor.username(),
                why == null ? "SECOND_FACTOR_USED" : "SECOND_FACTOR_FAILED",
                "account:" + actor.username(),
                Map.of("by", IdentityProof.By.SIGN_ON, "signOn", start.provider())));
        return why;
    }
}

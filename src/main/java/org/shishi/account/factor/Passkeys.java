package org.shishi.account.factor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Sessions;
import org.shishi.account.SignIn;
import org.shishi.account.factor.SecondFactorChanged.What;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own passkeys (通行密钥): a device signs its owner in by finger, face or its own code, without a password, and only at the
 * host name that it was made for.
 */
@Service
@Transactional
public class Passkeys {

    /** How many somebody may have. */
    public static final int MOST = 10;

    private static final String SIGN_IN = "sign in";

    private final PasskeySettings settings;
    private final PasskeyRows rows;
    private final PasskeyChallenges challenges;
    private final PasskeyDevices devices;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    Passkeys(
            PasskeySettings settings,
            PasskeyRows rows,
            PasskeyChallenges challenges,
            PasskeyDevices devices,
            SignIn signIn,
            Sessions sessions,
            Gate gate,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.rows = rows;
        this.challenges = challenges;
        this.devices = devices;
        this.signIn = signIn;
        this.sessions = sessions;
        this.gate = gate;
        this.events = events;
    }

    /** Whether they can be made and used on pages of this address. */
    public boolean workAt(PasskeyOrigin at) {
        return settings.workAt(at.host(), at.secure());
    }

    @Transactional(readOnly = true)
    public List<PasskeyView> of(Actor actor) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        return rows.of(IdentityProof.id(actor));
    }

    @Transactional(readOnly = true)
    public PasskeyView one(Actor actor, long passkey) {
        return of(actor).stream().filter(one -> one.id() == passkey).findFirst().orElseThrow(() -> hidden(passkey));
    }

    /** What a device is asked in order to make one, in JSON as browsers take it; good for some minutes. */
    @Transactional(readOnly = true)
    public String offer(Actor actor, PasskeyOrigin at) {
        gate.read(actor, Action.OWN_ACCOUNT, own(actor));
        refuseElsewhere(at);
        return devices.making(actor, challenges.make(making(actor)), rows.records(IdentityProof.id(actor)));
    }

    /**
     * Keeps the passkey that a device has made.
     *
     * @param label what its owner calls it
     * @param answer the device's, in JSON as browsers give it
     */
    public void add(Actor actor, PasskeyOrigin at, String label, String answer) {
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("passkey", label));
        refuseElsewhere(at);
        long account = IdentityProof.id(actor);
        var made = devices.made(answer).orElseThrow(() -> RuleViolation.at("credential", "account.passkey.unreadable"));
        var challenge = devices.challenge(made.getResponse()).orElse(new byte[0]);
        var asked = challenges
                .madeAt(making(actor), challenge)
                .orElseThrow(() -> RuleViolation.at("credential", "account.passkey.late"));
        rows.lock(account);
        refuseTooMany(account, label);
        var passkey = devices.registered(actor, challenge, at, label.strip(), made)
                .orElseThrow(() -> RuleViolation.at("credential", "account.passkey.refused"));
        rows.add(account, passkey, asked);
        tell(account, What.PASSKEY_ADDED);
    }

    private void refuseTooMany(long account, String label) {
        var known = rows.of(account);
        if (known.size() >= MOST) {
            throw new RuleViolation("account.passkey.many", MOST);
        }
        refuseTaken(known, label);
    }

    private static void refuseTaken(List<PasskeyView> others, String label) {
        if (others.stream().anyMatch(other -> other.label().equalsIgnoreCase(label.strip()))) {
            throw RuleViolation.at("label", "account.passkey.label.taken");
        }
    }

    public void rename(Actor actor, long passkey, String label) {
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("passkey", passkey, "renamed", label));
        long account = IdentityProof.id(actor);
        rows.lock(account);
        refuseTaken(rows.of(account).stream().filter(one -> one.id() != passkey).toList(), label);
        if (!rows.rename(account, passkey, label.strip())) {
            throw hidden(passkey);
        }
    }

    public void remove(Actor actor, long passkey, @Nullable String ownSession) {
        gate.command(actor, Action.OWN_ACCOUNT, own(actor), Map.of("passkey", passkey, "removed", true));
        if (!rows.remove(IdentityProof.id(actor), passkey)) {
            throw hidden(passkey);
        }
        sessions.endOthers(actor, ownSession);
        tell(IdentityProof.id(actor), What.PASSKEY_REMOVED);
    }

    /** What a device is asked in order to sign its owner in, whoever that is. */
    @Transactional(readOnly = true)
    public String ask(PasskeyOrigin at) {
        refuseElsewhere(at);
        return devices.asking(challenges.make(SIGN_IN));
    }

    /**
     * Who signs in by this answer of a device; nobody where it proves nothing.
     *
     * @param answer in JSON as browsers give it
     */
    public Optional<SignIn.Attempt> signIn(PasskeyOrigin at, String answer) {
        if (!workAt(at)) {
            return Optional.empty();
        }
        return devices.signed(answer).flatMap(signed -> {
            var challenge = devices.challenge(signed.getResponse()).orElse(new byte[0]);
            return challenges
                    .madeAt(SIGN_IN, challenge)
                    .flatMap(asked -> devices.used(challenge, at, signed)
                            .filter(passkey -> rows.use(passkey, asked))
                            .map(passkey -> signIn.byDevice(
                                    PasskeyRows.account(passkey.getUserEntityUserId()), passkey.getLabel())));
        });
    }

    private void refuseElsewhere(PasskeyOrigin at) {
        if (!settings.offered()) {
            throw new RuleViolation("account.passkey.off");
        }
        if (!workAt(at)) {
            throw new RuleViolation("account.passkey.elsewhere", settings.host());
        }
    }

    private void tell(long account, What what) {
        events.publishEvent(
                new SecondFactorChanged(account, what, rows.of(account).size()));
    }

    private static String making(Actor actor) {
        return "make for " + IdentityProof.id(actor);
    }

    private static Denied hidden(long passkey) {
        return new Denied(Verdict.HIDDEN, Action.OWN_ACCOUNT, "passkey:" + passkey);
    }

    private static Resource own(Actor actor) {
        return Resource.ownedBy(actor.id(), "account:" + actor.username());
    }
}

package org.shishi.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.shared.RealTime;
import org.shishi.shared.Sha256;
import org.shishi.shared.ShanghaiClock;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows where an account is signed in, and ends sessions: one's own, or anybody's for the security administrator. */
@Service
@Transactional
public class Sessions {

    /** Session attributes; all are texts. */
    public static final String ADDRESS = "address";

    public static final String BROWSER = "browser";

    /** When, in seconds, the second factor was given here last, and when the password was once more. */
    public static final String CODE = "code";

    public static final String PASSWORD = "password";

    /** The acting that was taken up in this session. */
    public static final String ACTING = "acting";

    /** The token of the forms that were opened in this session. */
    public static final String CSRF = "csrf";

    /** The attribute of a session that holds a form which came too late, or as somebody else. */
    public static final String UNSENT = "unsent";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountRepository accounts;
    private final Gate gate;
    private final RealTime time;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AccountRepository accounts,
            Gate gate,
            RealTime time) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.gate = gate;
        this.time = time;
    }

    /** The sessions of an account, the most recently used first. */
    @Transactional(readOnly = true)
    public List<SessionView> of(Actor actor, String username, @Nullable String ownSessionId) {
        var account = Accounts.existing(accounts.findByUsername(username), Action.SESSION_READ, username);
        gate.read(actor, Action.SESSION_READ, account.resource());
        return sessions.findByPrincipalName(account.username()).values().stream()
                .map(session -> view(session, account.username(), ownSessionId))
                .sorted(Comparator.comparing(SessionView::lastUsed).reversed())
                .toList();
    }

    /** Ends one session. */
    public void end(Actor actor, String username, String handle) {
        var account = Accounts.existing(accounts.findByUsername(username), Action.SESSION_END, username);
        gate.command(actor, Action.SESSION_END, account.resource(), Map.of("session", handle));
        var id = sessions.findByPrincipalName(account.username()).keySet().stream()
                .filter(session -> handle(session).equals(handle))
                .findFirst()
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.SESSION_END, "session:" + handle));
        sessions.deleteById(id);
    }

    /** Ends all of one's own but this one; whoever calls has it in the trail why. */
    public void endOthers(Actor actor, @Nullable String ownSessionId) {
        sessions.findByPrincipalName(actor.username()).keySet().stream()
                .filter(session -> !session.equals(ownSessionId))
                .forEach(sessions::deleteById);
    }

    private SessionView view(Session session, String username, @Nullable String ownSessionId) {
        return new SessionView(
                handle(session.getId()),
                username,
                session.getCreationTime().atZone(ShanghaiClock.ZONE).toOffsetDateTime(),
                session.getLastAccessedTime().atZone(ShanghaiClock.ZONE).toOffsetDateTime(),
                Objects.requireNonNullElse(session.getAttribute(ADDRESS), ""),
                Objects.requireNonNullElse(session.getAttribute(BROWSER), ""),
                session.getId().equals(ownSessionId));
    }

    private static String handle(String sessionId) {
        return Sha256.hex(sessionId).substring(0, 16);
    }
}

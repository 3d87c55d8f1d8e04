package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountSettings;
import org.shishi.account.Sessions;
import org.shishi.account.SignIn;
import org.shishi.account.acting.Actings;
import org.shishi.account.factor.IdentityProof;
import org.shishi.account.signon.SignOnSession;
import org.shishi.frame.IdleSettings;
import org.shishi.frame.security.ActorAuthentication.Shown;
import org.shishi.shared.RealTime;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session only whose it is, and asks for the account anew at each request: a changed, locked or disabled
 * account is out at once, on every node, and no object is ever serialized.
 */
@Component
class SessionOfAccount implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String STAMP = "stamp";
    private static final String SINCE = "since";
    private static final int BROWSER_LENGTH = 200;

    private final SignIn signIn;
    private final AccountSettings settings;
    private final Factors factors;
    private final Actings actings;
    private final IdleSettings idle;
    private final RealTime time;

    SessionOfAccount(
            SignIn signIn,
            AccountSettings settings,
            Factors factors,
            Actings actings,
            IdleSettings idle,
            RealTime time) {
        this.idle = idle;
        this.signIn = signIn;
        this.factors = factors;
        this.actings = actings;
        this.settings = settings;
        this.time = time;
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return signedIn(holder.getRequest())
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<ActorAuthentication> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        var account = session == null ? null : number(session, ACCOUNT);
        if (session == null || account == null) {
            return Optional.empty();
        }
        Long stamp = number(session, STAMP);
        var since = Objects.requireNonNullElse(moment(session, SINCE), Instant.EPOCH);
        if (stamp == null || time.instant().isAfter(since.plus(settings.sessionLasts()))) {
            SessionEnd.OVER.remember(request);
            session.invalidate();
            return Optional.empty();
        }
        var person = signIn.current(account, stamp);
        if (person.isEmpty()) {
            SessionEnd.CHANGED.remember(request);
            session.invalidate();
            return Optional.empty();
        }
        var acting = number(session, Sessions.ACTING);
        if (acting != null) {
            person = person.flatMap(who -> actings.inForce(who.actor(), acting).map(who::as));
            if (person.isEmpty()) {
                SessionEnd.ACTING.remember(request);
                session.invalidate();
                return Optional.empty();
            }
        }
        var again = Objects.requireNonNullElse(moment(session, Sessions.PASSWORD), since);
        var shown = new Shown(again, moment(session, Sessions.CODE), SignOnSession.of(session) != null);
        return person.map(who -> new ActorAuthentication(who, shown, factors.pending(who, shown)));
    }

    /** Keeps that the person has just proved once more who it is. */
    void proved(HttpServletRequest request, IdentityProof.By by) {
        var now = Long.toString(time.instant().getEpochSecond());
        if (by == IdentityProof.By.PASSWORD || by == IdentityProof.By.PASSKEY) {
            request.getSession().setAttribute(Sessions.PASSWORD, now);
        }
        if (by != IdentityProof.By.PASSWORD) {
            request.getSession().setAttribute(Sessions.CODE, now);
        }
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof ActorAuthentication signedIn
                && signedIn.getPrincipal().id() != null) {
            var session = request.getSession();
            session.removeAttribute(
                    Sessions.CODE); // perhaps given for another account, by whoever was signed in here before
            session.removeAttribute(Sessions.PASSWORD);
            session.removeAttribute(Sessions.ACTING);
            session.removeAttribute(LoginAnswers.STAY);
            SignOnSession.clear(session);
            session.setMaxInactiveInterval(Math.toIntExact(idle.timeout().toSeconds()));
            if (signedIn.hasGivenCode()) {
                session.setAttribute(Sessions.CODE, Long.toString(time.instant().getEpochSecond()));
            }
            session.setAttribute(ACCOUNT, signedIn.getPrincipal().id().toString());
            session.setAttribute(STAMP, Long.toString(signedIn.stamp()));
            session.setAttribute(SINCE, Long.toString(time.instant().getEpochSecond()));
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, signedIn.getName());
            session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
            session.setAttribute(Sessions.BROWSER, browser(request));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return isHeld(request);
    }

    /** Whether there is a session, and it is somebody's. */
    static boolean isHeld(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private static @Nullable Long number(HttpSession session, String name) {
        var text = (String) session.getAttribute(name);
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Instant moment(HttpSession session, String name) {
        var seconds = number(session, name);
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    private static String browser(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(BROWSER_LENGTH, agent.length()));
    }
}

package org.shishi.account.acting;

import jakarta.servlet.http.HttpServletRequest;
import org.shishi.account.Sessions;
import org.shishi.policy.Actor;

/** Which acting a session has taken up. Forms that were opened before are asked about first: they were another person's. */
final class ActingSession {

    private ActingSession() {}

    static void act(HttpServletRequest request, long acting) {
        request.getSession().setAttribute(Sessions.ACTING, Long.toString(acting));
        renew(request);
    }

    /** Goes back to being oneself; nothing where one has been so all along. */
    static void leave(HttpServletRequest request, Actor actor, Actings actings) {
        if (request.getSession().getAttribute(Sessions.ACTING) instanceof String acting) {
            actings.leave(actor, Long.parseLong(acting));
            request.getSession().removeAttribute(Sessions.ACTING);
            renew(request);
        }
    }

    private static void renew(HttpServletRequest request) {
        request.getSession().removeAttribute(Sessions.CSRF);
        request.changeSessionId();
    }
}

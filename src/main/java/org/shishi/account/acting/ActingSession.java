package org.shishi.account.acting;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Sessions;

/** Which acting a session has taken up. Forms that were opened before are asked about first: they were another person's. */
final class ActingSession {

    private ActingSession() {}

    static void act(HttpServletRequest request, @Nullable Long acting) {
        var session = request.getSession();
        if (acting == null && session.getAttribute(Sessions.ACTING) == null) {
            return;
        }
        if (acting == null) {
            session.removeAttribute(Sessions.ACTING);
        } else {
            session.setAttribute(Sessions.ACTING, acting.toString());
        }
        session.removeAttribute(Sessions.CSRF);
        request.changeSessionId();
    }
}

package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;

/** Why somebody who comes is not signed in. */
enum SessionEnd {
    /** Never was, as far as the browser says. */
    NONE("", "frame.sign.in.first"),
    /** The session timed out or was ended elsewhere. */
    OVER("?over", "account.login.over"),
    /** The account was changed, locked or given a new password since. */
    CHANGED("?changed", "account.login.changed"),
    /** The days are over in which the person acted for a colleague, or it was ended. */
    ACTING("?acting", "account.login.acting");

    private static final String ATTRIBUTE = SessionEnd.class.getName();

    private final String query;
    private final String text;

    SessionEnd(String query, String text) {
        this.query = query;
        this.text = text;
    }

    static SessionEnd of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SessionEnd known) {
            return known;
        }
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid() ? OVER : NONE;
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** With which the sign-in page says it. */
    String query() {
        return query;
    }

    /** The message. */
    String text() {
        return text;
    }
}

package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Keeps the CSRF token in the session as the text that it is. */
class SessionCsrfTokens implements CsrfTokenRepository {

    private static final String ATTRIBUTE = "csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) {
            request.getSession().setAttribute(ATTRIBUTE, token.getToken());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = request.getSession(false);
        var text = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        return text == null ? null : token(text);
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
    }
}

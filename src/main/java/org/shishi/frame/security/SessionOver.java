package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.shishi.frame.Address;
import org.shishi.frame.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whoever is not, or no longer, signed in: a page leads to the sign-in and back, a form is kept, a script is told.
 *
 * <p>A CSRF token that does not fit is mostly this too: the session that it belonged to is over.
 */
class SessionOver implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Says to the scripts of our pages that signing in again helps. */
    static final String HEADER = "X-Session-Over";

    private final UnsentForms unsent;
    private final Predicate<HttpServletRequest> forEverybody;
    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver languages;

    SessionOver(
            UnsentForms unsent,
            Predicate<HttpServletRequest> forEverybody,
            JsonMapper json,
            MessageSource messages,
            LocaleResolver languages) {
        this.unsent = unsent;
        this.forEverybody = forEverybody;
        this.json = json;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var end = SessionEnd.of(request);
        if (Address.isApi(request) || !wantsPage(request)) {
            response.setHeader(HEADER, "true");
            if (request.getHeader("HX-Request") != null && request.getMethod().equals("GET")) {
                response.setHeader("HX-Refresh", "true");
            }
            problem(request, response, HttpStatus.UNAUTHORIZED, end.text());
            return;
        }
        var kept = unsent.of(request).filter(form -> !form.who().isEmpty());
        if (kept.isPresent()) {
            unsent.show(request, kept.get());
            giveToken(request, response);
            // whoever wrote it was signed in then, whatever has become of the session since
            request.setAttribute("end", (end == SessionEnd.NONE ? SessionEnd.OVER : end).text());
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(
                    request.getContextPath() + "/login" + (unsent.isLost(request) ? "?lost" : end.query()));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        var actor = ActorAuthentication.current();
        if (!(e instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (Address.path(request).equals("/login")) {
            signInAgain(request, response);
        } else if (actor.isEmpty() && !forEverybody.test(request)) {
            commence(request, response, new SessionEnded(e));
        } else if (Address.isApi(request) || !wantsPage(request)) {
            response.setHeader(HEADER, "true");
            problem(request, response, HttpStatus.FORBIDDEN, "frame.session.page.old");
        } else {
            var who = actor.map(person -> person.username()).orElse("");
            unsent.of(request).filter(form -> form.who().equals(who)).ifPresent(form -> unsent.show(request, form));
            Refusal.onPage("error/stale", "frame.session.page.old", request, response);
        }
    }

    /** The sign-in page itself was open for too long, or the password was wrong: what it carried along goes on with it. */
    void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var carried = unsent.carried(request);
        if (carried.isPresent()) {
            unsent.show(request, carried.get());
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?late");
        }
    }

    /** For the form of the answer, where the filter that gives it has not been reached. */
    private static void giveToken(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            var token = new CsrfTokens().loadDeferredToken(request, response);
            new XorCsrfTokenRequestAttributeHandler().handle(request, response, token);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null
                && (accepted == null || !accepted.startsWith(MediaType.APPLICATION_JSON_VALUE));
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = ProblemDetail.forStatusAndDetail(status, text(key, request));
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key, HttpServletRequest request) {
        return messages.getMessage(key, null, languages.resolveLocale(request));
    }

    private static final class SessionEnded extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        SessionEnded(AccessDeniedException cause) {
            super("the session is over", cause);
        }
    }
}

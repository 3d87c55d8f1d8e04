package org.shishi.frame.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.shishi.account.Origin;
import org.shishi.account.SignIn;
import org.shishi.account.factor.PasskeyOrigin;
import org.shishi.account.signon.SignOnRefused;
import org.shishi.policy.Actor;
import org.shishi.policy.Pending;
import org.shishi.shared.Busy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * How an attempt to sign in is answered: back to the page that was asked for, or else to where the person's work is; or to
 * the login page, which says why not.
 */
@Component
class LoginAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** With which a person asks to stay signed in for the day; a text of the session until the code is given. */
    static final String STAY = "stay";

    /** Where signing in leads once the code is given; a text of the session. */
    private static final String NEXT = "next";

    private static final Duration DEVICE_KEPT = Duration.ofDays(180);
    private static final Duration NAME_KEPT = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 100;

    private final SignIn signIn;
    private final CarriedForms carried;
    private final PasskeyOffer passkey;
    private final AskedPages pages = new AskedPages();

    LoginAnswers(SignIn signIn, CarriedForms carried, PasskeyOffer passkey) {
        this.signIn = signIn;
        this.carried = carried;
        this.passkey = passkey;
    }

    RequestCache pages() {
        return pages;
    }

    /** Where the attempt comes from; the device's mark opens nothing, it only keeps strangers' failures apart. */
    static Origin origin(HttpServletRequest request) {
        var cookies = Objects.requireNonNullElseGet(request.getCookies(), () -> new jakarta.servlet.http.Cookie[0]);
        var device = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(SignIn.DEVICE))
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst();
        return new Origin(request.getRemoteAddr(), device.orElse(null));
    }

    /** The page at hand, as devices with passkeys know it. */
    static PasskeyOrigin at(HttpServletRequest request) {
        return PasskeyOrigin.of(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var asked = pages.taken(request, response);
        var here = request.getContextPath();
        var next = carried.taken(request, response, who) ? here + "/unsent" : asked.orElseGet(() -> here + start(who));
        if (who instanceof ActorAuthentication person && person.isPending(Pending.CODE)) {
            request.getSession().setAttribute(NEXT, next);
            if (request.getParameter(STAY) != null) {
                request.getSession().setAttribute(STAY, "true");
            }
            response.sendRedirect(here + CodePages.PATH);
        } else {
            passkey.make(who, request, response);
            remember(who, request, response);
            response.sendRedirect(next);
        }
    }

    /** Where somebody goes on who has given the code; the device is known from then on, and the session has another id. */
    String goOn(ActorAuthentication who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        passkey.make(who, request, response);
        remember(who, request, response);
        var session = request.getSession();
        var next = (String) session.getAttribute(NEXT);
        session.removeAttribute(NEXT);
        if (session.getAttribute(UnsentForms.ATTRIBUTE) != null) {
            return "/unsent";
        }
        return next == null ? start(who) : next;
    }

    private void remember(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who instanceof ActorAuthentication person && person.getPrincipal().id() != null) {
            stay(person.getPrincipal(), request);
            var mark = signIn.remember(person.getPrincipal().id(), origin(request));
            keep(SignIn.DEVICE, mark, DEVICE_KEPT, request, response);
        }
    }

    /** Before the device becomes known by this very sign-in. */
    private void stay(Actor actor, HttpServletRequest request) {
        var session = request.getSession();
        if (request.getParameter(STAY) != null || session.getAttribute(STAY) != null) {
            session.removeAttribute(STAY);
            signIn.stays(actor, origin(request))
                    .ifPresent(idle -> session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds())));
        }
    }

    private static String start(Authentication who) {
        return who instanceof ActorAuthentication person ? PersonSignedIn.start(person.getPrincipal()) : "/";
    }

    private static void keep(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/login")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (carried.shownAgain(request, response, e)) {
            return; // the page that asked to sign in, with what it carries and why not
        }
        if (e instanceof SignOnRefused refused) {
            response.sendRedirect(
                    request.getContextPath() + "/login?sign-on=" + refused.why().word());
            return;
        }
        keepName(request, response);
        if (e instanceof AuthenticationServiceException) {
            busy(request, response);
        } else if (e instanceof PasswordSignIn.Locked locked) {
            response.sendRedirect("/login?locked=" + locked.minutes());
        } else {
            response.sendRedirect("/login?" + why(e));
        }
    }

    /** In a cookie, since an address is written into logs, and strangers fill no store of ours. */
    private static void keepName(HttpServletRequest request, HttpServletResponse response) {
        var name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_NAME) {
            keep(SignIn.TRIED, URLEncoder.encode(name, StandardCharsets.UTF_8), NAME_KEPT, request, response);
        }
    }

    /** The last word of the message's key. */
    static String why(AuthenticationException e) {
        if (e instanceof PasskeySignIn.Refused) {
            return "passkey";
        }
        if (e instanceof PasswordSignIn.Lapsed) {
            return "lapsed";
        }
        return e instanceof DisabledException
                ? "disabled"
                : e instanceof CredentialsExpiredException ? "used" : "wrong";
    }

    /** Nothing was checked, so nothing may sound like a wrong password: the form again, with the name as it was typed. */
    private static void busy(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_SECONDS));
        var asPage = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher("/login?busy").forward(asPage, response);
    }
}

package org.shishi.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.shishi.account.SignIn;
import org.shishi.frame.Address;
import org.shishi.shared.RealTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers who comes to the sign-in page as a stranger with what it came to for another one in the same minute: it says the same
 * to all of them but for its nonce, its token against forged requests and the key of its form, which are put in anew. So
 * many strangers at once cost those who work next to nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 17) // behind the headers, and before anybody looks for a session
@ConditionalOnBooleanProperty(name = "spring.thymeleaf.cache", matchIfMissing = true)
class StrangersPage extends OncePerRequestFilter {

    private static final String PATH = "/login";
    private static final String NONCE = "cspNonce";

    /** What the page does not show, or is kept by; with any other cookie somebody may not be a stranger. */
    private static final Set<String> COOKIES =
            Set.of(CsrfTokens.COOKIE, CsrfTokens.SECURE_COOKIE, SignIn.DEVICE, "lang");

    private final LocaleResolver languages;
    private final RealTime time;
    private final CsrfTokens tokens = new CsrfTokens();
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();
    private final Map<Looks, Kept> pages = new ConcurrentHashMap<>();

    /** A device that is known is asked whether its owner stays signed in. */
    private record Looks(Locale language, boolean known) {}

    /** The page prints the minute. */
    private record Kept(Instant minute, KeptPage page) {}

    StrangersPage(LocaleResolver languages, RealTime time) {
        this.languages = languages;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || request.getQueryString() != null
                || !Address.link(request).equals(PATH) // as it was sent: the page repeats it
                || request.getCookies() != null
                        && !Stream.of(request.getCookies()).map(Cookie::getName).allMatch(COOKIES::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var minute = time.instant().truncatedTo(ChronoUnit.MINUTES);
        var language = languages.resolveLocale(request);
        var looks = new Looks(language, LoginAnswers.origin(request).device() != null);
        var kept = pages.get(looks);
        if (kept != null && kept.minute().equals(minute)) {
            answer(kept.page(), language, request, response);
            return;
        }
        var once = UUID.randomUUID().toString();
        request.setAttribute(OnceFields.PARAMETER, once);
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value() && !answer.containsHeader("Refresh")) {
            var page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            KeptPage.of(page, List.of(nonce(request), token(request), once))
                    .ifPresent(whole -> pages.put(looks, new Kept(minute, whole)));
        }
        answer.copyBodyToResponse();
    }

    private void answer(KeptPage page, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = tokens.loadToken(request);
        var token = known == null ? tokens.generateToken(request) : known;
        if (known == null) {
            tokens.saveToken(token, request, response);
        }
        masks.handle(request, response, () -> token);
        var body = page.with(
                List.of(nonce(request), token(request), UUID.randomUUID().toString()));
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setLocale(language);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NONCE));
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}

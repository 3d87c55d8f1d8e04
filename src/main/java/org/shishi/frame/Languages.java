package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chooses the language: what the address asks for, else the account's, else the cookie's, else Chinese. A program says in
 * {@code Accept-Language} what it wants; a browser's is how it was installed, and not read.
 */
class Languages implements LocaleResolver {

    static final List<Locale> SUPPORTED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final Logger log = LoggerFactory.getLogger(Languages.class);
    private static final String COOKIE = "lang";
    private static final String RESOLVED = Languages.class.getName();

    private final ObjectProvider<AccountLanguage> account;

    Languages(ObjectProvider<AccountLanguage> account) {
        this.account = account;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale known) {
            return known;
        }
        var locale = firstKnown(request);
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    private Locale firstKnown(HttpServletRequest request) {
        var asked = asked(request);
        if (asked != null) {
            return asked;
        }
        var spoken = Address.isApi(request) ? spoken(request) : null;
        if (spoken != null) {
            return spoken;
        }
        var stored = stored();
        if (stored != null) {
            return stored;
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        var remembered = cookie == null ? null : supported(cookie.getValue());
        return remembered == null ? SUPPORTED.get(0) : remembered;
    }

    /** What {@code ?lang=} asks for; only read from an address, a form may have a field of that name. */
    static @Nullable Locale asked(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) ? supported(request.getParameter("lang")) : null;
    }

    static Locale other(Locale locale) {
        return SUPPORTED.get(0).getLanguage().equals(locale.getLanguage()) ? SUPPORTED.get(1) : SUPPORTED.get(0);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (locale == null || response == null) {
            return;
        }
        var cookie = ResponseCookie.from(COOKIE, locale.toLanguageTag())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        account.ifAvailable(a -> a.choose(locale));
    }

    private @Nullable Locale stored() {
        try {
            var language = account.getIfAvailable();
            return language == null ? null : language.current();
        } catch (RuntimeException e) {
            log.debug("the account's language is not to be had, the cookie's is used", e);
            return null;
        }
    }

    private static @Nullable Locale spoken(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return null;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> supported(locale.toLanguageTag()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Locale supported(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        var language = Locale.forLanguageTag(tag).getLanguage();
        return SUPPORTED.stream()
                .filter(s -> s.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
    }
}

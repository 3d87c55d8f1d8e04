package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** Refuses a request before any controller, so that page and problem say why. */
public final class Refusal {

    static final String REASON = Refusal.class.getName();
    static final String PAGE = REASON + ".page";

    private Refusal() {}

    /** Answers 403 by {@link ErrorPages}, with this message. */
    public static void because(String messageKey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(REASON, messageKey);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** The same, for people on a page of its own. */
    public static void onPage(String page, String messageKey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(PAGE, page);
        because(messageKey, request, response);
    }

    /** Why, in words; nothing where nobody said. */
    static @Nullable String reason(HttpServletRequest request, Locale locale, MessageSource messages) {
        return request.getAttribute(REASON) instanceof String key ? messages.getMessage(key, null, locale) : null;
    }
}

package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/**
 * Finds the point of view of a request: what the address says, else what the browser remembers until it is closed, else
 * the default. The API never reads what a browser remembers: the same address gives the same answer to everybody.
 */
class Viewpoints {

    /** The parameters and cookies; whoever signs out may want the cookies deleted. */
    static final String YEAR = "year";

    static final String AS_OF = "asOf";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final FrameSettings settings;
    private final Clock clock;

    Viewpoints(FrameSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Viewpoint of(HttpServletRequest request) {
        boolean reading = READING.contains(request.getMethod());
        var year = reading ? askedYear(request.getParameter(YEAR)) : null;
        var asOf = reading ? askedDate(request.getParameter(AS_OF)) : null;
        var remembered = remembered(request);
        return new Viewpoint(year == null ? remembered.year() : year, asOf == null ? remembered.asOf() : asOf);
    }

    /** The point of view without looking at the address. */
    Viewpoint remembered(HttpServletRequest request) {
        var standard = standard(request);
        if (Address.isApi(request)) {
            return standard;
        }
        try {
            var year = askedYear(cookie(request, YEAR));
            var asOf = askedDate(cookie(request, AS_OF));
            return new Viewpoint(year == null ? standard.year() : year, asOf == null ? standard.asOf() : asOf);
        } catch (InvalidViewpoint e) {
            return standard;
        }
    }

    /** Keeps what the address asked for until the browser is closed; today is not kept, tomorrow it is another day. */
    void remember(HttpServletRequest request, HttpServletResponse response, Viewpoint viewpoint) {
        if (request.getParameter(YEAR) != null) {
            write(request, response, YEAR, String.valueOf(viewpoint.year()));
        }
        if (request.getParameter(AS_OF) != null) {
            boolean today = viewpoint.asOf().equals(today());
            write(request, response, AS_OF, today ? "today" : viewpoint.asOf().toString());
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Viewpoint standard(HttpServletRequest request) {
        var year = ofWork(request) ? null : settings.defaultYear();
        return new Viewpoint(year == null ? Year.now(clock).getValue() : year, today());
    }

    private static boolean ofWork(HttpServletRequest request) {
        return !Address.isApi(request)
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page
                && (page.hasMethodAnnotation(RunningYear.class)
                        || page.getBeanType().isAnnotationPresent(RunningYear.class)
                        || page.getBeanType().getPackage().isAnnotationPresent(RunningYear.class));
    }

    private @Nullable Integer askedYear(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{4}") || !isPossible(Integer.parseInt(text.strip()))) {
            throw new InvalidViewpoint("frame.viewpoint.badYear", text);
        }
        return Integer.valueOf(text.strip());
    }

    private @Nullable LocalDate askedDate(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.equals("today")) {
            return today();
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (isPossible(date.getYear())) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidViewpoint("frame.viewpoint.badDate", text);
        }
        throw new InvalidViewpoint("frame.viewpoint.badDate", text);
    }

    private static boolean isPossible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.shishi.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the {@link PageFrame} of a request without asking the database, so that an outage page has one too. */
class PageFrames {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FrameSettings settings;
    private final boolean demo;
    private final Clock clock;

    PageFrames(FrameSettings settings, Environment environment, Clock clock) {
        this.settings = settings;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.clock = clock;
    }

    PageFrame of(HttpServletRequest request, Viewpoint viewpoint, List<NavItem> navigation, Locale locale) {
        var now = LocalDateTime.now(clock);
        var asked = Address.asSent(request);
        // two slashes in front would make a link to another host of it
        var path = asked.startsWith("//") ? request.getContextPath() + "/" : asked;
        boolean repeatable = "GET".equals(method(request));
        var back = back(request);
        return new PageFrame(
                Objects.requireNonNullElse(settings.countyName(), ""),
                demo,
                viewpoint,
                false,
                (request.getAttribute("me") instanceof Me me && me.searches())
                        || path.startsWith(request.getContextPath() + "/public"),
                viewpoint.asOf().equals(now.toLocalDate()),
                now.getYear(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(viewpoint.asOf()),
                MINUTE.format(now),
                repeatable ? path : back,
                repeatable ? params(request) : List.of(),
                Languages.other(locale).toLanguageTag(),
                navigation.stream()
                        .filter(item ->
                                item.active() && !(repeatable && (request.getContextPath() + item.path()).equals(path)))
                        .findFirst()
                        .orElse(null),
                back,
                repeatable);
    }

    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
    }

    /** Of the address alone: what was posted, a password perhaps, has no place in a link. */
    private static List<PageFrame.Param> params(HttpServletRequest request) {
        var query = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        var params = new ArrayList<PageFrame.Param>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(Objects::nonNull)
                        .forEach(value -> params.add(new PageFrame.Param(decoded(name), decoded(value)))));
        return params;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign
        }
    }

    /** The page that led here, if it is one of ours and another one: its path only, never a foreign host. */
    private static String back(HttpServletRequest request) {
        var start = request.getContextPath() + "/";
        var referer = refererOf(request);
        if (referer == null
                || referer.getRawPath() == null
                || !request.getServerName().equals(referer.getHost())
                || !referer.getRawPath().startsWith(start)
                || referer.getRawPath().startsWith("//")) {
            return start;
        }
        return referer.getRawPath();
    }

    private static @Nullable URI refererOf(HttpServletRequest request) {
        try {
            var referer = request.getHeader(HttpHeaders.REFERER);
            return referer == null ? null : URI.create(referer);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

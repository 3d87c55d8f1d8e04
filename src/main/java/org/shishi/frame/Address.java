package org.shishi.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one place that reads the address of a request. Whatever is decided by it is decided on the path as routing reads it,
 * decoded: compared as it was sent, {@code /api/v1/%6de} would be another place than {@code /api/v1/me}.
 */
public final class Address {

    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");
    private static final PathContainer NOWHERE = PathContainer.parsePath("/");

    private Address() {}

    /** Whether the API was asked, also on the way to an error's answer. */
    public static boolean isApi(HttpServletRequest request) {
        return API.matches(parsed(request));
    }

    /** The path within the application, decoded; to compare, not to link to. */
    public static String path(HttpServletRequest request) {
        return path(parsed(request));
    }

    /** A path within the application as routing reads it. */
    public static PathContainer parsed(HttpServletRequest request) {
        try {
            return RequestPath.parse(asSent(request), request.getContextPath()).pathWithinApplication();
        } catch (IllegalArgumentException e) {
            return NOWHERE; // a broken escape, which the server refuses anyway
        }
    }

    /** The path within the application as it was sent, encoded; to link to, not to compare. */
    public static String link(HttpServletRequest request) {
        return asSent(request).substring(request.getContextPath().length());
    }

    /** The address that was asked for as it was sent, also on an error page; to link to, not to compare. */
    static String asSent(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String path(PathContainer parsed) {
        return parsed.elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }
}

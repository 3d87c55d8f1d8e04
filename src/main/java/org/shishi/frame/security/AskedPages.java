package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Address;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Remembers, in a cookie, to which page signing in leads back: one that a person asked for and a browser shows. What a cookie
 * says is believed as a path of this application only.
 */
class AskedPages extends CookieRequestCache {

    AskedPages() {
        setRequestMatcher(request -> request.getMethod().equals("GET")
                && !Address.isApi(request)
                && request.getHeader("HX-Request") == null
                && opened(request));
    }

    /** A picture of a page whose session is over is no page to lead back to; what browsers say of that, older ones only hint at. */
    private static boolean opened(HttpServletRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        var accepted = request.getHeader("Accept");
        return destination == null
                ? accepted == null || !accepted.startsWith("image/")
                : destination.equals("document");
    }

    /** None is looked for while pages are shown: the sign-in asks, once. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    /** The page that was asked for, which is forgotten with this. */
    Optional<String> taken(HttpServletRequest request, HttpServletResponse response) {
        try {
            var saved = getRequest(request, response);
            removeRequest(request, response);
            return saved == null ? Optional.empty() : path(URI.create(saved.getRedirectUrl()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // whoever changes his own cookie begins where his work is
        }
    }

    /** Two slashes, also a turned one, would be another host. */
    private static Optional<String> path(URI page) {
        var path = page.getRawPath();
        if (path == null || !path.matches("/([^/\\\\].*)?")) {
            return Optional.empty();
        }
        return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
    }
}

package org.shishi.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Asks for the hash of style and script only: Spring looks every other link up too, in each library, at each rendering. */
class HashedAddresses extends ResourceUrlEncodingFilter {

    /** What {@code spring.web.resources.chain.strategy.content.paths} names. */
    private static final Pattern HASHED = Pattern.compile("[^?#]+\\.(css|js|svg)([?#].*)?");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(
                request,
                response,
                (inner, hashing) -> chain.doFilter(
                        inner, new Narrowed((HttpServletResponse) response, (HttpServletResponse) hashing)));
    }

    private static final class Narrowed extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        Narrowed(HttpServletResponse plain, HttpServletResponse hashing) {
            super(hashing);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String url) {
            return HASHED.matcher(url).matches() ? super.encodeURL(url) : plain.encodeURL(url);
        }
    }
}

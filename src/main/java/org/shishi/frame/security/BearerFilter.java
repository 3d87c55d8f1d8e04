package org.shishi.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.shishi.account.AccessTokens;
import org.shishi.frame.Address;
import org.shishi.frame.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a program in by its personal access token, for this request and for the API only. A request that brings a token
 * never falls back on a session: the token holds, or nobody is signed in.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessTokens tokens;

    BearerFilter(AccessTokens tokens) {
        this.tokens = tokens;
    }

    static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && Address.isApi(request);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !carriesToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        var token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        var bearer = tokens.bearer(token);
        if (bearer.isPresent()) {
            if (!READING.contains(request.getMethod()) && !bearer.get().writes()) {
                Refusal.because("frame.token.reads", request, response);
                return;
            }
            var signedIn = ActorAuthentication.byToken(bearer.get().actor());
            SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        }
        chain.doFilter(request, response);
    }
}

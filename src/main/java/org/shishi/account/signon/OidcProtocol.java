package org.shishi.account.signon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.shared.RealTime;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * OpenID Connect: the code flow with PKCE, state and nonce. What the provider is and which keys it signs with is asked when the first
 * person comes, and again from time to time; the application starts without it.
 */
class OidcProtocol implements SignOnProtocol {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int LONGEST_TOKEN = 8_000;

    private final String id;
    private final SignOnProvider provider;
    private final ProviderCalls calls;
    private final RealTime time;
    private final RestClient client;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private final StringKeyGenerator chance =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    private volatile @Nullable OidcKnown known;

    OidcProtocol(String id, SignOnProvider provider, ProviderCalls calls, RealTime time) {
        this.id = id;
        this.provider = provider;
        this.calls = calls;
        this.time = time;
        this.client = RestClient.builder().requestFactory(calls.requests()).build();
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens(), this::person);
        this.exchange.setJwtDecoderFactory(registration -> known().decoder());
    }

    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(calls.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private boolean isKnown() {
        var before = known;
        return before != null && before.at().plus(KNOWN_FOR).isAfter(time.instant());
    }

    /** Within a call. */
    private OidcKnown known() {
        var before = known;
        if (before != null && isKnown()) {
            return before;
        }
        var now = OidcKnown.ask(id, provider, calls.requests(), client, time.instant());
        known = now;
        return now;
    }

    /** By a call of its own, where one is needed. */
    private OidcKnown ready() {
        calls.refuseWhileLeftAlone();
        return isKnown() ? known() : calls.during(this::known);
    }

    @Override
    public Begun begin(String redirect, boolean again) {
        var asked = request(ready(), redirect, chance.generateKey(), chance.generateKey(), null, again);
        return new Begun(
                URI.create(asked.getAuthorizationRequestUri()),
                Objects.requireNonNull(asked.getState()),
                Objects.requireNonNull(asked.getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)));
    }

    /** @param verifier as it was made when it began; none: one is made */
    private static OAuth2AuthorizationRequest request(
            OidcKnown known, String redirect, String state, String nonce, @Nullable String verifier, boolean again) {
        var registration = known.registration();
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .redirectUri(redirect)
                .scopes(registration.getScopes())
                .state(state)
                .attributes(kept -> kept.put(OidcParameterNames.NONCE, nonce))
                .additionalParameters(sent -> {
                    sent.put(OidcParameterNames.NONCE, hash(nonce));
                    if (again) {
                        sent.put("prompt", "login");
                        sent.put("max_age", "0");
                    }
                });
        if (verifier == null) {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
        } else {
            request.attributes(kept -> kept.put(PkceParameterNames.CODE_VERIFIER, verifier));
        }
        return request.build();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Arrived arrive(SignOnStart start, Map<String, String> answer) {
        var issuer = answer.get("iss");
        if (issuer != null && !issuer.equals(provider.address())) {
            throw new SignOnRefused(Why.ISSUER);
        }
        return calls.during(() -> {
            try {
                var asked = request(known(), start.redirect(), start.state(), start.nonce(), start.verifier(), false);
                var came = OAuth2AuthorizationResponse.success(answer.getOrDefault("code", ""))
                        .redirectUri(start.redirect())
                        .state(answer.get("state"))
                        .build();
                var proved = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                        known().registration(), new OAuth2AuthorizationExchange(asked, came)));
                return arrived((OidcUser)
                        Objects.requireNonNull(Objects.requireNonNull(proved).getPrincipal()));
            } catch (OAuth2AuthenticationException e) {
                throw ProviderCalls.isOutage(e) ? new SignOnRefused(Why.DOWN, e) : refused(e);
            }
        });
    }

    private static SignOnRefused refused(OAuth2AuthenticationException e) {
        return switch (e.getError().getErrorCode()) {
            case "invalid_nonce" -> new SignOnRefused(Why.NONCE, e);
            case "invalid_state_parameter" -> new SignOnRefused(Why.LATE, e);
            default -> new SignOnRefused(e.getCause() instanceof JwtException ? Why.SIGNATURE : Why.REFUSED, e);
        };
    }

    /** What the token does not say of the account, the provider is asked. */
    private OidcUser person(OidcUserRequest request) {
        var token = request.getIdToken();
        var claim = provider.accountClaim();
        var userInfo = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        if (claim == null || token.hasClaim(claim) || userInfo == null || userInfo.isEmpty()) {
            return new DefaultOidcUser(List.of(), token);
        }
        Map<?, ?> told = Objects.requireNonNullElse(
                client.get()
                        .uri(userInfo)
                        .headers(headers ->
                                headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                        .retrieve()
                        .body(Map.class),
                Map.of());
        if (!Objects.equals(told.get("sub"), token.getSubject()) || !told.containsKey(claim)) {
            return new DefaultOidcUser(List.of(), token);
        }
        return new DefaultOidcUser(
                List.of(),
                token,
                OidcUserInfo.builder()
                        .subject(token.getSubject())
                        .claim(claim, told.get(claim))
                        .build());
    }

    private Arrived arrived(OidcUser person) {
        var token = person.getIdToken();
        boolean factor = token.getAuthenticationContextClass() != null
                        && provider.factorAcr().contains(token.getAuthenticationContextClass())
                || token.getAuthenticationMethods() != null
                        && !Collections.disjoint(provider.factorAmr(), token.getAuthenticationMethods());
        var claim = provider.accountClaim();
        var shown = Objects.requireNonNullElse(person.getPreferredUsername(), token.getSubject());
        return new Arrived(
                token.getSubject(),
                claim == null ? List.of() : Claims.texts(person.getClaim(claim)),
                shown,
                askedAt(token.getAuthenticatedAt()),
                factor,
                token.getClaimAsString("sid"),
                token.getTokenValue().length() <= LONGEST_TOKEN ? token.getTokenValue() : null);
    }

    /** A moment that has not come yet would stay fresh for too long. */
    private @Nullable Instant askedAt(@Nullable Instant told) {
        return told == null || told.isBefore(time.instant()) ? told : time.instant();
    }

    @Override
    public Optional<URI> leave(@Nullable String idToken, String back) {
        try {
            var there = ready().registration()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
            if (!provider.endsThere() || !(there instanceof String address) || !SignOnProvider.isSafe(address)) {
                return Optional.empty();
            }
            var leaving = UriComponentsBuilder.fromUriString(address)
                    .queryParam("client_id", "{client}")
                    .queryParam("post_logout_redirect_uri", "{back}");
            if (idToken != null) {
                leaving.queryParam("id_token_hint", idToken);
            }
            return Optional.of(leaving.encode().build(provider.clientId(), back));
        } catch (SignOnRefused e) {
            return Optional.empty();
        }
    }

    @Override
    public Ended ended(String logoutToken) {
        return calls.during(() -> known().ended(logoutToken, time.instant()));
    }
}

package org.shishi.account.signon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnProtocol.Ended;
import org.shishi.account.signon.SignOnRefused.Why;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** What is known of a provider since it was asked, and how its words are checked. */
record OidcKnown(ClientRegistration registration, NimbusJwtDecoder signatures, Instant at) {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LOGOUT_HOLDS = Duration.ofMinutes(2);
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    static OidcKnown ask(
            String id, SignOnProvider provider, ClientHttpRequestFactory requests, RestClient client, Instant now) {
        var registration = registration(id, provider, described(provider, client));
        var keys = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithm(Objects.requireNonNull(SignatureAlgorithm.from(provider.algorithm())))
                .validateType(false)
                .build();
        keys.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        keys.setJwtValidator(token -> OAuth2TokenValidatorResult.success()); // below, so that what is wrong can be said
        return new OidcKnown(registration, keys, now);
    }

    private static Map<String, Object> described(SignOnProvider provider, RestClient client) {
        try {
            var described = client.get()
                    .uri(provider.address().replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(OBJECT);
            return Objects.requireNonNull(described);
        } catch (RestClientException | NullPointerException e) {
            throw new SignOnRefused(Why.DOWN, e);
        }
    }

    private static ClientRegistration registration(String id, SignOnProvider provider, Map<String, Object> described) {
        if (!provider.address().equals(described.get("issuer"))) {
            throw new SignOnRefused(Why.ISSUER);
        }
        for (var endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            if (!(described.get(endpoint) instanceof String address) || !SignOnProvider.isSafe(address)) {
                throw new SignOnRefused(Why.DOWN);
            }
        }
        var secret = provider.secret();
        var built = ClientRegistrations.fromOidcConfiguration(described)
                .registrationId(id)
                .clientId(provider.clientId())
                .redirectUri("{baseUrl}")
                .scope(provider.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return (secret == null || secret.isEmpty()
                        ? built.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        : built.clientSecret(secret))
                .build();
    }

    JwtDecoder decoder() {
        return token -> {
            var read = read(token);
            if (new OidcIdTokenValidator(registration).validate(read).hasErrors()) {
                throw new SignOnRefused(why(read));
            }
            return read;
        };
    }

    private Jwt read(String token) {
        try {
            return signatures.decode(token);
        } catch (BadJwtException e) {
            throw new SignOnRefused(Why.SIGNATURE, e);
        } catch (JwtException e) {
            throw new SignOnRefused(ProviderCalls.isOutage(e) ? Why.DOWN : Why.SIGNATURE, e);
        }
    }

    private Why why(Jwt token) {
        if (!isOfIssuer(token)) {
            return Why.ISSUER;
        }
        var party = token.getClaimAsString("azp");
        if (!isForUs(token) || party != null && !party.equals(registration.getClientId())) {
            return Why.AUDIENCE;
        }
        return token.getExpiresAt() == null || token.getIssuedAt() == null || token.getSubject() == null
                ? Why.REFUSED
                : Why.CLOCK;
    }

    private boolean isOfIssuer(Jwt token) {
        return registration
                .getProviderDetails()
                .getIssuerUri()
                .equals(text(token.getClaims().get("iss")));
    }

    private boolean isForUs(Jwt token) {
        return token.getAudience() != null && token.getAudience().contains(registration.getClientId());
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim == null ? null : claim.toString();
    }

    /** A logout token: signed as others are, meant for us, new, about a session or a person, and nothing that signs in. */
    Ended ended(String logoutToken, Instant now) {
        var token = read(logoutToken);
        var made = token.getIssuedAt();
        var until = token.getExpiresAt();
        var events = token.getClaims().get("events");
        var ended = new Ended(token.getSubject(), token.getClaimAsString("sid"));
        if (!isOfIssuer(token)) {
            throw new SignOnRefused(Why.ISSUER);
        }
        if (!isForUs(token)) {
            throw new SignOnRefused(Why.AUDIENCE);
        }
        if (made == null
                || made.isAfter(now.plus(SKEW))
                || made.plus(LOGOUT_HOLDS).isBefore(now)
                || until != null && until.plus(SKEW).isBefore(now)) {
            throw new SignOnRefused(Why.CLOCK);
        }
        if (token.hasClaim("nonce")
                || token.getId() == null
                || !(events instanceof Map<?, ?> named && named.containsKey(LOGOUT))
                || ended.subject() == null && ended.session() == null) {
            throw new SignOnRefused(Why.REFUSED);
        }
        return ended;
    }
}

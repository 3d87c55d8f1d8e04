package org.shishi.account.signon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One sign-on of others, as it is set.
 *
 * @param name on the button of the sign-in page
 * @param nameEn the same in English; none: {@code name}
 * @param address OpenID Connect: the issuer; CAS: where {@code /login} stands; others: nothing
 * @param clientSecret mostly by environment; or else {@code clientSecretFile}; none for a public client
 * @param accountClaim whose value is the user name of the account here; none: people link their accounts themselves
 * @param factorAcr values of {@code acr} that count as the second factor here; none by default
 * @param factorAmr values of {@code amr} that do
 * @param endsThere whether signing out here signs out there too
 * @param algorithm with which the provider signs
 * @param fields how a provider of its own kind speaks
 */
public record SignOnProvider(
        @NotNull @DefaultValue("OIDC") Kind kind,
        @NotBlank String name,
        @Nullable String nameEn,
        @NotNull @DefaultValue("") String address,
        @NotNull @DefaultValue("") String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @NotNull @DefaultValue({"openid", "profile"}) List<String> scopes,
        @Nullable String accountClaim,
        @NotNull @DefaultValue({}) Set<String> factorAcr,
        @NotNull @DefaultValue({}) Set<String> factorAmr,
        @DefaultValue("true") boolean endsThere,
        @NotBlank @DefaultValue("RS256") String algorithm,
        @Nullable SignOnFields fields) {

    /** How a provider speaks. */
    public enum Kind {
        /** OpenID Connect. */
        OIDC,
        /** CAS 3. */
        CAS,
        /** OAuth 2 with fields of its own, as 专有钉钉 and 浙政钉 have. */
        FIELDS
    }

    /** A setting that makes no sense stops the start. */
    public SignOnProvider {
        if (kind == Kind.FIELDS ? fields == null : !isSafe(address)) {
            throw new IllegalArgumentException("shishi.sign-on.providers: " + name
                    + (kind == Kind.FIELDS ? " needs fields" : " needs an address that begins with https://"));
        }
        if (kind != Kind.CAS && clientId.isBlank()) {
            throw new IllegalArgumentException("shishi.sign-on.providers: " + name + " needs a client-id");
        }
    }

    /** Plain HTTP is for the machine itself: on any other way whoever listens could be anybody. */
    static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Nullable
    String secret() {
        if (clientSecretFile == null) {
            return clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("shishi.sign-on: the secret of " + name + " cannot be read", e);
        }
    }

    public String name(Locale language) {
        return nameEn != null && language.getLanguage().equals("en") ? nameEn : name;
    }

    boolean tellsOfFactors() {
        return !factorAcr.isEmpty() || !factorAmr.isEmpty();
    }

    /** A record would show the secret wherever it is written. */
    @Override
    public String toString() {
        return kind + " " + address;
    }
}

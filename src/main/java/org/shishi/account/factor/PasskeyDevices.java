package org.shishi.account.factor;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a device and what its answer proves, by Spring Security and WebAuthn4J. The device must know its owner (finger,
 * face or its own code), so that a passkey is two factors: what somebody has, and what somebody is or knows.
 */
@Component
class PasskeyDevices {

    private static final Logger log = LoggerFactory.getLogger(PasskeyDevices.class);

    private final PasskeySettings settings;
    private final PasskeyRows rows;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyDevices(PasskeySettings settings, PasskeyRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /** What a browser hands to the device that is to make a passkey. */
    String making(Actor actor, byte[] challenge, List<CredentialRecord> known) {
        return json.writeValueAsString(creation(actor, challenge, known));
    }

    private PublicKeyCredentialCreationOptions creation(Actor actor, byte[] challenge, List<CredentialRecord> known) {
        var person = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRows.handle(IdentityProof.id(actor)))
                .name(actor.username())
                .displayName(actor.name())
                .build();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party())
                .user(person)
                .challenge(new Bytes(challenge))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(PasskeyChallenges.HOLD)
                .excludeCredentials(
                        known.stream().map(PasskeyDevices::described).toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .extensions(none())
                .build();
    }

    /** What a browser hands to the device that is to sign somebody in; which passkey, the device knows. */
    String asking(byte[] challenge) {
        return asking(challenge, List.of());
    }

    /** The same of one person, whose passkeys are known. */
    String asking(byte[] challenge, List<CredentialRecord> known) {
        return json.writeValueAsString(request(challenge, known));
    }

    private PublicKeyCredentialRequestOptions request(byte[] challenge, List<CredentialRecord> known) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(settings.host())
                .challenge(new Bytes(challenge))
                .timeout(PasskeyChallenges.HOLD)
                .allowCredentials(known.stream().map(PasskeyDevices::described).toList())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .extensions(none())
                .build();
    }

    Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String answer) {
        return read(
                answer,
                json.constructType(new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}));
    }

    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String answer) {
        return read(
                answer,
                json.constructType(new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}));
    }

    private <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(String answer, JavaType type) {
        try {
            return Optional.ofNullable(json.readValue(answer, type));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The challenge that an answer says it answers; whether it does, the signature shows. */
    Optional<byte[]> challenge(AuthenticatorResponse response) {
        try {
            var told = json.readTree(response.getClientDataJSON().getBytes()).path("challenge");
            return told.isString()
                    ? Optional.of(Bytes.fromBase64(told.asString()).getBytes())
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The passkey, if the answer is a device's to this challenge, for this page and this person. */
    Optional<CredentialRecord> registered(
            Actor actor,
            byte[] challenge,
            PasskeyOrigin at,
            String label,
            PublicKeyCredential<AuthenticatorAttestationResponse> made) {
        var kept = new Kept(rows);
        return proved(() -> {
            operations(at, kept)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(actor, challenge, List.of()), new RelyingPartyPublicKey(made, label)));
            return kept.saved.get();
        });
    }

    /** The passkey as it is after this use, if the answer is signed by it for this challenge and this page. */
    Optional<CredentialRecord> used(
            byte[] challenge, PasskeyOrigin at, PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
        var kept = new Kept(rows);
        return proved(() -> {
            operations(at, kept)
                    .authenticate(new RelyingPartyAuthenticationRequest(request(challenge, List.of()), signed));
            return kept.saved.get();
        });
    }

    /** The libraries refuse what proves nothing by exceptions of several kinds; why is for the log, not for whoever tries. */
    private static <T> Optional<T> proved(Supplier<@Nullable T> check) {
        try {
            return Optional.ofNullable(check.get());
        } catch (VerificationException | DataConversionException | IllegalArgumentException e) {
            log.info("a device's answer proves nothing: {}", e.toString());
            return Optional.empty();
        }
    }

    private Webauthn4JRelyingPartyOperations operations(PasskeyOrigin at, Kept kept) {
        return new Webauthn4JRelyingPartyOperations(kept, kept, party(), Set.of(at.origin()));
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder()
                .id(settings.host())
                .name(settings.name())
                .build();
    }

    private static PublicKeyCredentialDescriptor described(CredentialRecord known) {
        return PublicKeyCredentialDescriptor.builder()
                .id(known.getCredentialId())
                .transports(known.getTransports())
                .build();
    }

    private static AuthenticationExtensionsClientInputs none() {
        return new ImmutableAuthenticationExtensionsClientInputs(List.of());
    }

    /** The rows as the library asks for them; what it would write is written by who knows whether the challenge was new. */
    private static final class Kept implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

        private final PasskeyRows rows;
        private final AtomicReference<@Nullable CredentialRecord> saved = new AtomicReference<>();

        Kept(PasskeyRows rows) {
            this.rows = rows;
        }

        @Override
        public void save(CredentialRecord record) {
            saved.set(record);
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
            return rows.byCredential(credential).orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return rows.records(PasskeyRows.account(handle));
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            var number = Long.toString(PasskeyRows.account(handle));
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle)
                    .name(number)
                    .displayName(number)
                    .build();
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
            return null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity person) {
            throw new UnsupportedOperationException("accounts are made elsewhere");
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("passkeys are removed elsewhere");
        }
    }
}

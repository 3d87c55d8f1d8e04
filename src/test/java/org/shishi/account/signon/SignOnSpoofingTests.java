package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;

/** What says that it comes from a provider, and what another provider says of somebody of the same number. */
class SignOnSpoofingTests extends SignOnTest {

    @Test
    @Holds({"ASVS 6.8.2", "ASVS 9.1.1", "ASVS 9.1.2"})
    void aWordWithoutSignatureOrOfAnotherAlgorithmIsNotHeard() throws Exception {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        comes(visitor, "county");
        assertThat(isIn(visitor)).isTrue();
        JWTClaimsSet claims = PROVIDER.logout(clerk.username()).build();
        var shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        shared.sign(new MACSigner(new byte[32]));
        for (var token : new String[] {new PlainJWT(claims).serialize(), shared.serialize()}) {
            assertThat(told(token)).as(token).isEqualTo(400);
            assertThat(isIn(visitor)).isTrue();
        }
        assertThat(told(PROVIDER.signed(claims, "logout+jwt"))).isEqualTo(200);
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    @Holds({"ASVS 6.8.1", "ASVS 10.5.2"})
    void theSameNumberAtAnotherProviderIsAnotherPerson() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        comes(stranger(), "county");
        assertThat(links(clerk)).containsExactly("county number-of-" + clerk.username());
        var visitor = stranger();
        assertThat(location(comes(visitor, "bare"))).isEqualTo("/login?sign-on=unknown");
        assertThat(isIn(visitor)).isFalse();
    }

    private int told(String token) {
        var provider = stranger();
        return provider.send(provider.request("/login/sign-on/county/ended")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + token)))
                .statusCode();
    }
}

package org.shishi.account.signon;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a kind of provider is spoken with. */
interface SignOnProtocol {

    /**
     * Where the browser is sent, and what must come back from there.
     *
     * @param nonce, verifier kept by the browser, sealed, until it comes back
     */
    record Begun(URI to, String state, String nonce, String verifier) {}

    /** @param again whether the provider is to ask who is there, whoever is signed in */
    Begun begin(String redirect, boolean again);

    /** @param answer what the browser brings */
    Arrived arrive(SignOnStart start, Map<String, String> answer);

    /** Where signing out goes on; none where the provider knows nothing of it. */
    default Optional<URI> leave(@Nullable String idToken, String back) {
        return Optional.empty();
    }

    /** Whose session has ended there, by the provider's own word. */
    record Ended(@Nullable String subject, @Nullable String session) {}

    default Ended ended(String logoutToken) {
        throw new SignOnRefused(SignOnRefused.Why.GONE);
    }
}

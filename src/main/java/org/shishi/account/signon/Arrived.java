package org.shishi.account.signon;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a provider says has come.
 *
 * @param subject the person's unchanging name there
 * @param names the accounts here that the provider names, as the settings ask for it
 * @param shown how the person knows that identity again
 * @param askedAt when the provider asked for it last who is there, if it says so
 * @param factor whether that counts as the second factor here
 * @param session the provider's name of the session there, by which it is ended
 * @param idToken by which the provider knows whom to sign out
 */
record Arrived(
        String subject,
        List<String> names,
        String shown,
        @Nullable Instant askedAt,
        boolean factor,
        @Nullable String session,
        @Nullable String idToken) {}

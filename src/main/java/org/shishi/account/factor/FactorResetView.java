package org.shishi.account.factor;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the second factor of an account stands, for administrators.
 *
 * @param since since when codes of an authenticator are asked for; none where they are not
 * @param recoveryCodes how many of these are left
 * @param passkeys how many sign in without a password
 * @param request that it be taken away, waiting for a second administrator
 */
public record FactorResetView(
        @Nullable OffsetDateTime since,
        int recoveryCodes,
        int passkeys,
        @Nullable Request request) {

    /** Who has asked, and why; its number says which one the second person was shown. */
    public record Request(long id, String reason, long askedBy, String asker, OffsetDateTime askedAt) {}
}

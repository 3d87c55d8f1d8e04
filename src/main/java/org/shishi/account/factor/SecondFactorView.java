package org.shishi.account.factor;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How one's own second factor stands.
 *
 * @param since since when codes of an authenticator are asked for; none where they are not
 * @param recoveryCodes how many of these are left
 * @param demanded whether a role demands it, so that it cannot be taken away
 */
public record SecondFactorView(@Nullable OffsetDateTime since, int recoveryCodes, boolean demanded) {}

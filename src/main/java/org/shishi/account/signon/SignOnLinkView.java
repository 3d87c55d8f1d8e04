package org.shishi.account.signon;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A link of an account to a person of a sign-on.
 *
 * @param shown how the person is called there
 * @param byPerson whether the person made it, and not the provider's claim alone
 */
public record SignOnLinkView(
        String provider,
        String shown,
        boolean byPerson,
        OffsetDateTime linkedAt,
        @Nullable OffsetDateTime lastUsed) {}

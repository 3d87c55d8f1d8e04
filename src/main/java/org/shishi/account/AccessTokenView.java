package org.shishi.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it; the token itself is shown once, when it is made.
 *
 * @param writes whether it may change things, or only read
 * @param valid whether it still opens the API
 */
public record AccessTokenView(
        long id,
        String name,
        boolean writes,
        OffsetDateTime madeAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsed,
        boolean valid) {}

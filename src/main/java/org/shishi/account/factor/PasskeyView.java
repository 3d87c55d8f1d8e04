package org.shishi.account.factor;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's passkeys.
 *
 * @param label what its owner calls it
 * @param synced whether the device's maker copies it to other devices of the owner
 */
public record PasskeyView(
        long id,
        String label,
        OffsetDateTime madeAt,
        @Nullable OffsetDateTime lastUsed,
        boolean synced) {}

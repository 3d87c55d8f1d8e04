package org.shishi.account;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;

/**
 * An account as administrators see it.
 *
 * @param phone masked, unless it was asked for by the action that shows it
 * @param hasPassword whether it has been given a first password yet
 * @param passwordAskedAt when a one-time password was asked for, while it waits to be handed over
 * @param locked whether it is disabled, or cannot sign in now from somewhere because of failures there
 */
public record AccountView(
        long id,
        String username,
        String name,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String phone,
        Set<Role> roles,
        boolean hasPassword,
        @Nullable OffsetDateTime passwordAskedAt,
        boolean locked,
        boolean disabled,
        @Nullable OffsetDateTime lastSignIn,
        long version) {}

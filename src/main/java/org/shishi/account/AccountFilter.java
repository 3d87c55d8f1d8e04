package org.shishi.account;

import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;

/** Narrows the list of accounts: part of the user name or name, the unit, the role. */
public record AccountFilter(
        @Nullable String q, @Nullable Long unitId, @Nullable Role role) {}

package org.shishi.account;

import java.time.OffsetDateTime;

/**
 * One place where an account is signed in.
 *
 * @param handle names the session without giving its id away
 * @param browser the browser as it called itself
 * @param own whether it is the one that asks
 */
public record SessionView(
        String handle,
        String username,
        OffsetDateTime since,
        OffsetDateTime lastUsed,
        String address,
        String browser,
        boolean own) {}

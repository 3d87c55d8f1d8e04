package org.shishi.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One row of the trail as the auditor sees it; {@code detail} is JSON, {@code hash} covers all the other values. */
public record AuditView(
        long id,
        OffsetDateTime at,
        @Nullable Long actorId,
        String actor,
        String action,
        String subject,
        String detail,
        String address,
        @Nullable String requestKey,
        String previousHash,
        String hash) {}

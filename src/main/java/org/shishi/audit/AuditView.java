package org.shishi.audit;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;

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
        String hash) {

    /** The word of the detail that names for whom somebody acted. */
    public static final String ACTING_FOR = "actingFor";

    /** Whether its hash is that of its values and of the hash before it; the place in the chain is not asked for. */
    public boolean fits() {
        return hash.equals(AuditChain.hash(this));
    }

    AuditView after(String before) {
        return new AuditView(id, at, actorId, actor, action, subject, detail, address, requestKey, before, hash);
    }

    AuditView onTheWall() {
        var there = Objects.requireNonNull(ShanghaiClock.onTheWall(at));
        return new AuditView(
                id, there, actorId, actor, action, subject, detail, address, requestKey, previousHash, hash);
    }

    private static final Pattern COLLEAGUE = Pattern.compile("\"" + ACTING_FOR + "\":\"([^\"\\\\]+)\"");

    /** For whom it was done, where it was done for a colleague. */
    public @Nullable String actingFor() {
        var found = COLLEAGUE.matcher(detail);
        return found.find() ? found.group(1) : null;
    }
}

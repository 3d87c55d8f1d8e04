package org.shishi.archive;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;

/**
 * A package that somebody may take, before its first byte.
 *
 * @param year none: everything
 * @param masked what is shown only in part
 */
public record ArchiveOrder(
        Actor actor, @Nullable Integer year, boolean unfinished, Set<String> masked, OffsetDateTime madeAt) {

    /** The name under which it is sent. */
    public String filename() {
        var day = madeAt.toLocalDate();
        return String.format(Locale.ROOT, "shishi-%s-%s.zip", year == null ? "all" : year, day);
    }

    String subject() {
        return "archive:" + (year == null ? "all" : year);
    }
}

package org.shishi.backup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;

/**
 * How the backup stands.
 *
 * @param external whether the database is somebody else's, who backs it up
 * @param on whether a folder for backups is named
 * @param encrypted whether there is a key
 * @param since the earliest moment to which one can restore
 * @param provenAt the moment of the newest backup that was proven
 * @param waiting how many pieces of the log have not got into the backup yet
 * @param copied the second place for it, if there is one
 * @param step what is being done now, or nothing
 * @param backups the newest first
 */
public record BackupOverview(
        boolean external,
        boolean on,
        boolean encrypted,
        String folder,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime provenAt,
        int waiting,
        @Nullable Copy copied,
        @Nullable String step,
        List<Fault> faults,
        List<BackupView> backups) {

    /** @param at when everything was there last */
    public record Copy(String place, @Nullable OffsetDateTime at) {}

    /** What an administrator has to know: a message and its values. */
    public record Fault(String code, @JsonIgnore List<Object> values) {

        static Fault of(RuleViolation rule) {
            return new Fault(rule.code(), List.of(rule.args()));
        }
    }
}

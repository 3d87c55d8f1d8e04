package org.shishi.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import java.util.List;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.shared.RuleViolation;

/**
 * What a backup says of itself, readable without a key.
 *
 * @param format of the folder; another one is not restored
 * @param id its name, the time at which it was begun
 * @param product the version of the program
 * @param schema the newest migration of the database
 * @param postgres the server's version, such as 180006
 * @param system the database that it is of: PostgreSQL draws a number for each
 * @param endedAt from when on one can restore by it
 * @param startLog the first piece of the log that it needs
 * @param stopLog the last one
 * @param restorePoint the moment, marked in the log, at which the tables were hashed
 * @param bytes of the database files, unpacked
 * @param parts the files of the backup
 * @param tables what stood in them at the restore point
 * @param trailId the newest line of the trail at the restore point
 * @param trailHash its hash
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Manifest(
        int format,
        String id,
        String product,
        String schema,
        int postgres,
        String system,
        OffsetDateTime begunAt,
        OffsetDateTime endedAt,
        String startLog,
        String stopLog,
        String restorePoint,
        boolean encrypted,
        long bytes,
        List<Part> parts,
        List<TableHash> tables,
        long trailId,
        String trailHash) {

    static final int FORMAT = 1;

    /** A file of the backup, by its name within the folder. */
    record Part(String name, long size, String sha256) {}

    int majorVersion() {
        return postgres / 10_000;
    }

    /** The fork of the log that it is on. */
    int timeline() {
        return Integer.parseInt(startLog.substring(0, 8), 16);
    }

    long packed() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    long rows() {
        return tables.stream().mapToLong(TableHash::rows).sum();
    }

    /** Refuses what this program cannot bring back to life. */
    void requireReadable() {
        if (format != FORMAT) {
            throw new RuleViolation("backup.format.other", id, format, FORMAT);
        }
        if (majorVersion() != EmbeddedPostgres.MAJOR) {
            throw new RuleViolation("backup.postgres.other", id, majorVersion(), EmbeddedPostgres.MAJOR);
        }
        if (Integer.parseInt(schema) > NewestMigration.number()) {
            throw new RuleViolation("backup.schema.newer", id, product);
        }
    }
}

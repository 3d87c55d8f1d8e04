package org.shishi.backup;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * Where backups go, when, for whose eyes and for how long.
 *
 * @param folder where they are kept, on another disk than the data; without one there is no backup
 * @param keyFile the operator's key, as the command {@code backup-key} or {@code age-keygen} writes it
 * @param unencrypted whether backups may be readable for whoever finds them, when there is no key
 * @param schedule when a whole one is due, as a cron expression of China's time; what was slept through is made up
 * @param verify whether each is restored into a scratch server and compared
 * @param scratch where that is done; below the data folder unless said otherwise
 * @param provenWithin how old the newest proven backup may get before administrators are warned
 * @param keepFor how long each is kept, and how far back one can restore
 * @param keepAtLeast how many are kept however old they are
 * @param copyFolder a second folder that gets all of it, such as a mounted share in another house
 * @param copyCommand a command that takes each new file elsewhere: it is given the file, and its name within the folder
 */
@Validated
@ConfigurationProperties("shishi.backup")
public record BackupSettings(
        @Nullable Path folder,
        @Nullable Path keyFile,
        @DefaultValue("false") boolean unencrypted,
        @NotNull @DefaultValue("0 30 1 * * *") String schedule,
        @DefaultValue("true") boolean verify,
        @Nullable Path scratch,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("8d")
        Duration provenWithin,

        @NotNull @DurationMin(hours = 1) @DefaultValue("30d")
        Duration keepFor,

        @Min(1) @DefaultValue("3") int keepAtLeast,
        @Nullable Path copyFolder,
        @Nullable String copyCommand) {

    public BackupSettings {
        CronExpression.parse(schedule);
    }

    /** Whether a folder is named, so that the embedded server hands on its log. */
    boolean on() {
        return folder != null && !folder.toString().isBlank();
    }

    BackupFolder target() {
        if (folder == null || !on()) {
            throw new RuleViolation("backup.folder.missing");
        }
        return new BackupFolder(folder.toAbsolutePath().normalize(), key());
    }

    /** Where a backup is restored to be compared. */
    Path scratch(Path data, String name) {
        return scratch == null ? data.resolve(name) : scratch.toAbsolutePath().normalize();
    }

    BackupKey key() {
        if (keyFile != null && !keyFile.toString().isBlank()) {
            return BackupKey.in(keyFile);
        }
        if (!unencrypted) {
            throw new RuleViolation("backup.key.missing");
        }
        return BackupKey.NONE;
    }
}

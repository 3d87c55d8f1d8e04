package org.shishi.database;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What an embedded server is started for: to serve, to serve and hand on its log for the backup, or to come to life from a
 * backup and such a log.
 *
 * @param settings lines of its configuration
 * @param patience how long its start may take
 */
public record ServerMode(String settings, Duration patience) {

    private static final String INCOMING = "incoming";

    /** Recovery after a crash may take minutes on a slow disk. */
    static final ServerMode PLAIN = new ServerMode("archive_mode = off", Duration.ofMinutes(5));

    /**
     * Each piece of the log is copied out when it is full, or 45 seconds after the first write in it. Named from the server's
     * own folder, so that no path has to be quoted; what is there already is never written over, but may come twice after a crash.
     */
    public static final ServerMode ARCHIVING = new ServerMode("""
            archive_mode = on
            archive_timeout = 45s
            archive_command = 'o=../%s/%%f; if [ -f $o ]; then cmp -s %%p $o; else cp %%p $o.part && sync $o.part && mv $o.part $o; fi'
            """.formatted(DataFolder.OUTGOING), PLAIN.patience);

    /**
     * Takes the log from {@link #incoming}, as far as it goes or to a target, and then is a server like any other.
     *
     * @param target a line such as {@code recovery_target_time = '…'}, or nothing
     * @param archiving whether what it writes from then on goes into the backup too
     */
    public static ServerMode recovering(String target, boolean archiving) {
        return new ServerMode(
                """
                %s
                restore_command = 'cp ../%s/%%f %%p'
                recovery_target_timeline = 'latest'
                recovery_target_action = 'promote'
                hot_standby = off
                %s
                """.formatted((archiving ? ARCHIVING : PLAIN).settings.strip(), INCOMING, target),
                Duration.ofHours(12));
    }

    /** Where a recovering server looks for the log. */
    public static Path incoming(Path data) {
        return data.resolve(INCOMING);
    }
}

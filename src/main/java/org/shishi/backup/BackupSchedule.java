package org.shishi.backup;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Backs up when it is time. It does not wait for an hour but looks whether one has passed since the last backup, so that a machine
 * that is off at night makes up for it in the morning.
 */
@Component
class BackupSchedule {

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(15);

    private final BackupWork work;
    private final BackupSettings settings;
    private final BackupStatus status;
    private final RealTime time;
    private @Nullable OffsetDateTime tried;

    BackupSchedule(BackupWork work, BackupSettings settings, BackupStatus status, RealTime time) {
        this.work = work;
        this.settings = settings;
        this.status = status;
        this.time = time;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        status.shout();
        var now = time.now();
        if (settings.on()
                && work.possible()
                && (tried == null || tried.plus(AFTER_A_FAILURE).isBefore(now))
                && due(now)) {
            tried = now;
            work.take();
        }
    }

    private boolean due(OffsetDateTime now) {
        var newest = status.now().newest();
        return newest == null || isDue(settings.schedule(), newest.begunAt(), now) || work.restoredSince(newest);
    }

    static boolean isDue(String schedule, OffsetDateTime last, OffsetDateTime now) {
        ZonedDateTime next = CronExpression.parse(schedule).next(last.atZoneSameInstant(ShanghaiClock.ZONE));
        return next != null && !next.toOffsetDateTime().isAfter(now);
    }
}

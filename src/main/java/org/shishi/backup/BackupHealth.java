package org.shishi.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells machines how the backup stands: {@code WARNING} is no outage, so it stays 200, and the application serves; the measures are
 * ages in seconds, missing where there is none.
 */
@Component("backupHealthIndicator")
class BackupHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final BackupStatus status;
    private final RealTime time;

    BackupHealth(BackupStatus status, RealTime time, ObjectProvider<MeterRegistry> measures) {
        this.status = status;
        this.time = time;
        measures.ifAvailable(this::measure);
    }

    private void measure(MeterRegistry measures) {
        Gauge.builder("shishi.backup.proven.age", () -> age(status.now().provenAt()))
                .description("Age of the newest backup that was restored and compared")
                .baseUnit("seconds")
                .register(measures);
        Gauge.builder("shishi.backup.newest.age", () -> {
                    var newest = status.now().newest();
                    return age(newest == null ? null : newest.endedAt());
                })
                .description("Age of the newest backup")
                .baseUnit("seconds")
                .register(measures);
        Gauge.builder("shishi.backup.log.waiting", () -> status.now().waiting())
                .description("Pieces of the log that are not in the backup yet")
                .register(measures);
    }

    private double age(@Nullable OffsetDateTime since) {
        return since == null ? Double.NaN : Duration.between(since, time.now()).toSeconds();
    }

    @Override
    public Health health() {
        var seen = status.now();
        var health = seen.well() ? Health.up() : Health.status(WARNING);
        seen.faults().forEach(fault -> health.withDetail(fault.code(), String.valueOf(fault.getMessage())));
        if (seen.provenAt() != null) {
            health.withDetail("proven", seen.provenAt());
        }
        return health.build();
    }
}

package org.shishi.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.shishi.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this machine's clock agrees with the database's, and whether the trail knows a later time than now. */
@Component
class ClockStatus implements StatusSource {

    private static final double THOUSAND = 1000;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final Thresholds thresholds;

    ClockStatus(JdbcClient jdbc, RealTime time, Thresholds thresholds) {
        this.jdbc = jdbc;
        this.time = time;
        this.thresholds = thresholds;
    }

    private record Times(Instant database, Instant trail) {}

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public StatusCheck check() {
        var now = time.instant();
        var others = jdbc.sql("""
                        select clock_timestamp(),
                               coalesce((select at from audit_entry order by id desc limit 1), clock_timestamp())""")
                .query((row, n) -> new Times(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
        var off = Duration.between(now, others.database()).abs();
        var behind = Duration.between(now, others.trail());
        boolean wrong = off.compareTo(thresholds.clockOff()) > 0 || behind.compareTo(thresholds.clockOff()) > 0;
        double ahead = Math.max(0, behind.toMillis() / THOUSAND);
        return new StatusCheck(
                name(),
                wrong ? StatusLevel.WARNING : StatusLevel.OK,
                StatusCheck.IS,
                List.of(off.toMillis() / THOUSAND, ahead),
                Map.of("off_seconds", off.toMillis() / THOUSAND, "behind_trail_seconds", ahead));
    }
}

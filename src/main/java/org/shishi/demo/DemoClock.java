package org.shishi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The field's clock in the demo: it starts in the morning of the day of the county's published report, when the database is
 * first filled, and runs on from there, over restarts too. Who signs in, and until when, goes by {@link RealTime}.
 */
@Component
@Profile("demo")
public class DemoClock extends Clock {

    /** The morning of the day that the report of 2023 is of. */
    static final LocalDateTime START = LocalDateTime.of(2024, 1, 8, 9, 0);

    private final Clock running;
    private final ThreadLocal<@Nullable Instant> entered = new ThreadLocal<>();

    DemoClock(JdbcClient jdbc, RealTime time) {
        jdbc.sql("insert into demo_start (started_at) values (?) on conflict do nothing")
                .param(time.now())
                .update();
        var started = jdbc.sql("select started_at from demo_start")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var start = START.atZone(ShanghaiClock.ZONE).toInstant();
        this.running = Clock.offset(Clock.system(ShanghaiClock.ZONE), Duration.between(started, start));
    }

    /** Carries out what was done at that moment; for this thread only, since people may be at work already. */
    void at(LocalDateTime moment, Runnable acts) {
        var before = entered.get();
        entered.set(moment.atZone(ShanghaiClock.ZONE).toInstant());
        try {
            acts.run();
        } finally {
            entered.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return ShanghaiClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return running.withZone(zone);
    }

    @Override
    public Instant instant() {
        var moment = entered.get();
        return moment == null ? running.instant() : moment;
    }
}

package org.shishi.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.ShanghaiClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that a test can set to any day: {@code @Import(TestClock.class)}, then {@code clock.set("2023-10-08")}. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private @Nullable Instant stopped;

    /** Noon of that day, until it is set again. */
    public void set(String day) {
        stopped = LocalDate.parse(day)
                .atTime(LocalTime.NOON)
                .atZone(ShanghaiClock.ZONE)
                .toInstant();
    }

    /** Goes with the real time again. */
    public void run() {
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ShanghaiClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return stopped == null ? Clock.system(zone) : Clock.fixed(stopped, zone);
    }

    @Override
    public Instant instant() {
        return stopped == null ? Clock.systemUTC().instant() : stopped;
    }
}

package org.shishi.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.shishi.demo.DemoClock;
import org.shishi.shared.ShanghaiClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A clock that a test can set to any day: {@code @Import(TestClock.class)}, then {@code clock.set("2023-10-08")}. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private final Clock running;
    private @Nullable Instant stopped;

    TestClock(ObjectProvider<DemoClock> demo, @Qualifier("clock") Clock ordinary) {
        var field = demo.getIfAvailable();
        this.running = field == null ? ordinary : field;
    }

    /** Noon of that day, until it is set again. */
    public void set(String day) {
        stopped = LocalDate.parse(day)
                .atTime(LocalTime.NOON)
                .atZone(ShanghaiClock.ZONE)
                .toInstant();
    }

    /** Goes with the time of all tests again. */
    public void run() {
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ShanghaiClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return stopped == null ? running.withZone(zone) : Clock.fixed(stopped, zone);
    }

    @Override
    public Instant instant() {
        return stopped == null ? running.instant() : stopped;
    }
}

package org.shishi.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time that guards: sessions, locks, tokens, request keys, limits and the trail go by it. The field's days come from the
 * injected {@link Clock} instead, which the demo sets to a day of its own; this one nobody sets.
 */
public final class RealTime {

    private final Clock clock;

    public RealTime(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        return clock.instant();
    }

    /** As exact as the database keeps it, in China's zone. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ShanghaiClock.ZONE)).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }
}

package org.shishi.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A time of collecting as others see it. */
public record CollectionWindowView(
        long id,
        long bodyId,
        String body,
        int planYear,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean open,
        int proposals) {

    /** The days that people have; fewer than a month is too short to hear everybody. */
    public static final int ENOUGH = 30;

    public long days() {
        return ChronoUnit.DAYS.between(opensOn, closesOn) + 1;
    }

    public boolean tooShort() {
        return days() < ENOUGH;
    }
}

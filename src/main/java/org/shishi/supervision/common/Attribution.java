package org.shishi.supervision.common;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.shishi.policy.Actor;

/** Who does something, on which day it holds, and when it was typed. */
public record Attribution(Actor actor, LocalDate on, OffsetDateTime at) {

    public static Attribution now(Actor actor, Clock clock) {
        return new Attribution(actor, LocalDate.now(clock), OffsetDateTime.now(clock));
    }

    public Attribution on(LocalDate day) {
        return new Attribution(actor, day, at);
    }
}

package org.shishi.supervision.common;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.shishi.policy.Actor;

/** Who does something, on which day it holds, and when it was typed. */
public record Doing(Actor actor, LocalDate on, OffsetDateTime at) {

    public static Doing now(Actor actor, Clock clock) {
        return new Doing(actor, LocalDate.now(clock), OffsetDateTime.now(clock));
    }

    public Doing on(LocalDate day) {
        return new Doing(actor, day, at);
    }
}

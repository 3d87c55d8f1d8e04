package org.shishi.account.acting;

import java.time.LocalDate;
import org.shishi.policy.Actor;

/** Asks that a colleague act for somebody, by user names. */
public record AskActing(String absent, String standIn, LocalDate from, LocalDate to, String reason) {

    boolean isOf(Actor actor) {
        return actor.username().equalsIgnoreCase(absent);
    }
}

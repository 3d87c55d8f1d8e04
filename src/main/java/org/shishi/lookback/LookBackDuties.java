package org.shishi.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.supervision.desk.DeskDuties;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts on the desk of those who look what they have not looked at yet, and by when. */
@Component
@Order(1)
class LookBackDuties implements DeskDuties {

    private final LookBacks lookBacks;
    private final MessageSource messages;

    LookBackDuties(LookBacks lookBacks, MessageSource messages) {
        this.lookBacks = lookBacks;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Actor actor, LocalDate day, Locale locale) {
        return lookBacks.ending(actor, day.minusYears(1), day.plusYears(1), day).stream()
                .filter(one -> one.mayAnswer() && one.counts().waiting() > 0)
                .filter(one -> !one.head().firstOn().isAfter(day))
                .map(one -> duty(one, day, locale))
                .toList();
    }

    private Duty duty(LookBackView one, LocalDate day, Locale locale) {
        var due = new Object[] {one.head().lastOn().toString(), one.counts().waiting()};
        return new Duty(
                messages.getMessage("lookback.duty", null, locale),
                one.head().lastOn().isBefore(day) ? "late" : "wait",
                "/look-backs/" + one.head().id(),
                one.head().name(),
                messages.getMessage("lookback.duty.due", due, locale));
    }
}

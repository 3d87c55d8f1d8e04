package org.shishi.superior;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.desk.DeskDuties;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts on the desk of a unit what it has still to answer to a superior body, and of the offices what is overdue. */
@Component
@Order(2)
class SuperiorNoticeDuties implements DeskDuties {

    private final SuperiorNotices notices;
    private final MessageSource messages;

    SuperiorNoticeDuties(SuperiorNotices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Actor actor, LocalDate day, Locale locale) {
        boolean records = Policy.holds(actor, Action.SUPERIOR_RECORD);
        return notices.due(actor, day.minusYears(1), day.plusYears(1), day).stream()
                .filter(one -> records ? one.overdue(day) : one.awaitsAnswerOf(actor.unitId()))
                .map(one -> duty(one, day, locale))
                .toList();
    }

    private Duty duty(AnswerDue one, LocalDate day, Locale locale) {
        var due = one.answerBy();
        return new Duty(
                messages.getMessage("superior.duty", null, locale),
                due.isBefore(day) ? "late" : "wait",
                one.href(),
                one.body() + " " + one.says(),
                messages.getMessage("superior.duty.due", new Object[] {due.toString()}, locale));
    }
}

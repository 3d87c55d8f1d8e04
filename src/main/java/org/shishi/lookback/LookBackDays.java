package org.shishi.lookback;

import java.util.List;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.agenda.AgendaSource;
import org.shishi.agenda.AgendaSpan;
import org.shishi.policy.Actor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last days of look-backs, to those who plan them or look. */
@Component
@Order(5)
class LookBackDays implements AgendaSource {

    private final LookBacks lookBacks;
    private final MessageSource messages;

    LookBackDays(LookBacks lookBacks, MessageSource messages) {
        this.lookBacks = lookBacks;
        this.messages = messages;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return lookBacks.ending(actor, span.from(), span.to(), span.asOf()).stream()
                .filter(one -> span.unitId() == null || one.mayAnswer())
                .map(one -> entry(one, span))
                .toList();
    }

    private AgendaEntry entry(LookBackView one, AgendaSpan span) {
        int waiting = one.counts().waiting();
        return new AgendaEntry(
                "look-back:" + one.head().id(),
                one.head().lastOn(),
                AgendaKind.LOOK_BACK,
                messages.getMessage("lookback.agenda", new Object[] {one.head().name(), waiting}, span.locale()),
                "/look-backs/" + one.head().id(),
                waiting == 0);
    }
}

package org.shishi.superior;

import java.util.List;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.agenda.AgendaSource;
import org.shishi.agenda.AgendaSpan;
import org.shishi.policy.Actor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The days on which answers to superior bodies are due. */
@Component
@Order(6)
class SuperiorNoticeDays implements AgendaSource {

    private final SuperiorNotices notices;
    private final MessageSource messages;

    SuperiorNoticeDays(SuperiorNotices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return notices.due(actor, span.from(), span.to(), span.asOf()).stream()
                .filter(one -> span.unitId() == null || one.units().contains(span.unitId()))
                .map(one -> new AgendaEntry(
                        "superior-notice:" + one.id(),
                        one.answerBy(),
                        AgendaKind.SUPERIOR_ANSWER,
                        messages.getMessage("superior.agenda", new Object[] {one.body(), one.name()}, span.locale()),
                        one.href(),
                        !one.awaitsAnswer()))
                .toList();
    }
}

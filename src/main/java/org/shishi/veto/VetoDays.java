package org.shishi.veto;

import java.util.List;
import java.util.Objects;
import org.shishi.agenda.AgendaEntry;
import org.shishi.agenda.AgendaKind;
import org.shishi.agenda.AgendaSource;
import org.shishi.agenda.AgendaSpan;
import org.shishi.policy.Actor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last days on which units may appeal against vetoes. */
@Component
@Order(7)
class VetoDays implements AgendaSource {

    private final Vetoes vetoes;
    private final MessageSource messages;

    VetoDays(Vetoes vetoes, MessageSource messages) {
        this.vetoes = vetoes;
        this.messages = messages;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return vetoes.appealable(actor, span.from(), span.to(), span.asOf()).stream()
                .filter(one -> span.unitId() == null || one.fact().unitId() == span.unitId())
                .map(one -> new AgendaEntry(
                        "veto:" + one.key(),
                        Objects.requireNonNull(one.appealUntil()),
                        AgendaKind.VETO_APPEAL,
                        messages.getMessage(
                                "veto.agenda",
                                new Object[] {
                                    one.fact().unit(),
                                    messages.getMessage(one.fact().ground(), span.locale())
                                },
                                span.locale()),
                        one.href(),
                        false))
                .toList();
    }
}

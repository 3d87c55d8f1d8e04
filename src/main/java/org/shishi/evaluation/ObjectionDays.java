package org.shishi.evaluation;

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

/** The last days on which units may object to their points. */
@Component
@Order(8)
class ObjectionDays implements AgendaSource {

    private final Evaluations evaluations;
    private final MessageSource messages;

    ObjectionDays(Evaluations evaluations, MessageSource messages) {
        this.evaluations = evaluations;
        this.messages = messages;
    }

    @Override
    public List<AgendaEntry> between(Actor actor, AgendaSpan span) {
        return evaluations.objectionsEnding(actor, span.from(), span.to(), span.asOf()).stream()
                .filter(one -> span.unitId() == null || evaluations.judges(one, span.unitId()))
                .map(one -> new AgendaEntry(
                        "evaluation:" + one.id(),
                        Objects.requireNonNull(one.objectionsUntil()),
                        AgendaKind.OBJECTION,
                        messages.getMessage(
                                "evaluation.agenda", new Object[] {String.valueOf(one.planYear())}, span.locale()),
                        "/evaluations/" + one.id(),
                        one.objectionsUntil().isBefore(span.asOf())))
                .toList();
    }
}

package org.shishi.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.supervision.desk.DeskDuties;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts on the desk of the offices what was asked of them, and how many facts nobody has decided on; of a unit, against what it may appeal. */
@Component
@Order(3)
class VetoDuties implements DeskDuties {

    private final Vetoes vetoes;
    private final MessageSource messages;

    VetoDuties(Vetoes vetoes, MessageSource messages) {
        this.vetoes = vetoes;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Actor actor, LocalDate day, Locale locale) {
        if (Policy.holds(actor, Action.VETO_DECIDE)) {
            return Stream.concat(
                            vetoes.asked(actor, day).stream().map(one -> asked(one, locale)),
                            Stream.of(day.getYear() - 1, day.getYear()).flatMap(year -> proposed(year, day, locale)))
                    .toList();
        }
        return Policy.holds(actor, Action.VETO_APPEAL)
                ? vetoes.appealable(actor, day, day.plusYears(1), day).stream()
                        .map(one -> appeal(one, locale))
                        .toList()
                : List.of();
    }

    private Duty asked(VetoView one, Locale locale) {
        var word = switch (one.state()) {
            case APPEALED -> say("veto.duty.hear", locale);
            case REVOCATION_ASKED -> say("veto.duty.revoke", locale);
            default -> say("veto.duty.exempt", locale);
        };
        return duty(word, one.href(), one.fact().unit() + " " + one.fact().words(messages, locale), "");
    }

    private Stream<Duty> proposed(int year, LocalDate day, Locale locale) {
        long waiting = vetoes.frozen(year) ? 0 : vetoes.proposed(year, day);
        if (waiting == 0) {
            return Stream.of();
        }
        var text = messages.getMessage("veto.heading", new Object[] {String.valueOf(year)}, locale);
        var note = messages.getMessage("veto.duty.decide.count", new Object[] {waiting}, locale);
        return Stream.of(duty(say("veto.duty.decide", locale), "/vetoes?open=true&year=" + year, text, note));
    }

    private Duty appeal(VetoView one, Locale locale) {
        var until = Objects.requireNonNull(one.appealUntil()).toString();
        var note = messages.getMessage("veto.duty.appeal.until", new Object[] {until}, locale);
        return duty(say("veto.duty.appeal", locale), one.href(), one.fact().words(messages, locale), note);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static Duty duty(String word, String href, String text, String note) {
        return new Duty(word, "wait", href, text, note);
    }
}

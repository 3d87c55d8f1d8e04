package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.superior.AnswerDue;
import org.shishi.superior.SuperiorNotices;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** To a unit what it has to answer to a superior body, and until when it may appeal against a veto. */
@Component
@Order(7)
class VetoesDue implements DueSource {

    private final SuperiorNotices notices;
    private final Vetoes vetoes;
    private final NotifySettings settings;

    VetoesDue(SuperiorNotices notices, Vetoes vetoes, NotifySettings settings) {
        this.notices = notices;
        this.vetoes = vetoes;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        var soon = day.plusDays(settings.soonDays());
        var answers = Policy.holds(actor, Action.SUPERIOR_ANSWER)
                ? notices.due(actor, day.minusYears(1), soon, day).stream()
                        .filter(one -> one.awaitsAnswerOf(actor.unitId()))
                        .map(one -> answer(one, day))
                        .toList()
                : List.<DueLine>of();
        var appeals = vetoes.appealable(actor, day, soon, day).stream()
                .filter(one -> Policy.holds(actor, Action.VETO_APPEAL))
                .map(VetoesDue::appeal)
                .toList();
        return Stream.concat(answers.stream(), appeals.stream()).toList();
    }

    private static DueLine answer(AnswerDue one, LocalDate day) {
        return new DueLine(
                one.overdue(day), "notify.due.superior", List.of(one.body(), one.name()), one.answerBy(), one.href());
    }

    private static DueLine appeal(VetoView one) {
        return new DueLine(false, "notify.due.veto-appeal", List.of(one.fact().unit()), one.appealUntil(), one.href());
    }
}

package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.evaluation.Evaluations.OfUnit;
import org.shishi.policy.Actor;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which units may not be excellent in a year, and by which vetoes. */
@Component
public class StandingVetoes {

    private final Vetoes vetoes;
    private final MessageSource messages;

    StandingVetoes(Vetoes vetoes, MessageSource messages) {
        this.vetoes = vetoes;
        this.messages = messages;
    }

    /** By unit, the first one first. */
    Map<Long, Standing.Veto> of(int year, LocalDate day) {
        return vetoes.standing(year, day).stream()
                .collect(Collectors.groupingBy(
                        one -> one.fact().unitId(), Collectors.collectingAndThen(Collectors.toList(), this::mark)));
    }

    /** Those against a unit that has been read, in the reader's language; none of what is frozen, which is read in the words that were kept. */
    public List<VetoView> against(OfUnit of) {
        var view = of.view();
        long unit = of.standing().unit().id();
        return view.head().state() == EvaluationState.FROZEN
                ? List.of()
                : vetoes.standing(view.planYear(), view.day()).stream()
                        .filter(one -> one.fact().unitId() == unit)
                        .toList();
    }

    /** How many facts of a year wait for a decision. */
    int undecided(Actor actor, int year, LocalDate day) {
        return (int) vetoes.ofYear(actor, year, day).stream()
                .filter(one -> one.state().open())
                .count();
    }

    private Standing.Veto mark(List<VetoView> all) {
        var words = all.stream()
                .map(one -> one.fact().words(messages, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("；"));
        return new Standing.Veto(words, all.get(0).href());
    }
}

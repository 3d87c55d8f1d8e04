package org.shishi.vote.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.account.StaffDirectory;
import org.shishi.frame.Crumb;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.proposal.ReservePool;
import org.shishi.shared.Choice;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.Candidate;
import org.shishi.vote.NextStep;
import org.shishi.vote.Official;
import org.shishi.vote.VoteView;
import org.shishi.vote.forms.OfficialForm;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages of one vote show. */
@Component
class VotePageModel {

    private final Units units;
    private final StaffDirectory people;
    private final ReservePool reserve;
    private final MessageSource messages;

    VotePageModel(Units units, StaffDirectory people, ReservePool reserve, MessageSource messages) {
        this.units = units;
        this.people = people;
        this.reserve = reserve;
        this.messages = messages;
    }

    /** The page of the vote itself; a form that was refused stays in the model. */
    String show(Actor actor, VoteView vote, Locale locale, Model model) {
        about(vote, model);
        var items = vote.candidates().stream().map(Candidate::itemId).toList();
        model.addAttribute("sources", reserve.sources(actor, items));
        if (vote.allowed().contains(Action.VOTE_PREPARE)) {
            model.addAttribute("eligible", Official.eligible(people, vote.officials()));
            model.addAttribute("reserve", reserved(actor, vote));
            addIfAbsent(model, "official", OfficialForm.empty());
            addIfAbsent(model, "nomination", new NominationForm(null));
        }
        if (vote.allowed().contains(Action.VOTE_DECIDE)) {
            model.addAttribute("steps", steps(locale));
            addIfAbsent(model, "decision", DecisionForm.empty());
        }
        return "vote/show";
    }

    void about(VoteView vote, Model model) {
        model.addAttribute("page", VotePage.of(vote, unitNames()));
    }

    /** The way back to the vote, for deeper pages. */
    void below(VoteView vote, Model model) {
        about(vote, model);
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(
                        "/votes/" + vote.head().id(), vote.head().plan().meeting())));
    }

    <E extends Enum<E> & MessageSourceResolvable> List<Choice> choices(E[] values, Locale locale) {
        return Choice.of(List.of(values), messages, locale);
    }

    List<Choice> units() {
        return units.choices();
    }

    private List<Choice> steps(Locale locale) {
        return choices(NextStep.values(), locale).stream().skip(1).toList();
    }

    private List<Choice> reserved(Actor actor, VoteView vote) {
        return reserve.of(actor, vote.body().id()).stream()
                .map(item -> new Choice(String.valueOf(item.id()), item.title()))
                .toList();
    }

    private Map<Long, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(UnitView::id, UnitView::name));
    }

    private static void addIfAbsent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}

package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shishi.frame.years.OtherYears;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.proposal.ReservePool;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.Choice;
import org.shishi.shared.Remembered;
import org.shishi.shared.Submission;
import org.shishi.shared.TableStamps;
import org.shishi.shared.Viewpoint;
import org.shishi.vote.Preparations;
import org.shishi.vote.VoteSummary;
import org.shishi.vote.Votes;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.Quorum;
import org.shishi.vote.count.TieRule;
import org.shishi.vote.count.VotingMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The votes of a year, one of them, and the form in which a meeting and its rule are laid down. */
@Controller
@RequestMapping("/votes")
class VotePages {

    private final Votes votes;
    private final Preparations preparations;
    private final VotingBodies bodies;
    private final ReservePool reserve;
    private final VotePageModel pages;
    private final Clock clock;
    private final OtherYears otherYears;
    private final Remembered<OfYear, List<VoteSummary>> listed;

    private record OfYear(Actor actor, int year, LocalDate day) {}

    VotePages(
            Votes votes,
            Preparations preparations,
            VotingBodies bodies,
            ReservePool reserve,
            VotePageModel pages,
            Clock clock,
            OtherYears otherYears,
            TableStamps stamps) {
        this.votes = votes;
        this.preparations = preparations;
        this.bodies = bodies;
        this.reserve = reserve;
        this.pages = pages;
        this.clock = clock;
        this.otherYears = otherYears;
        this.listed = stamps.rememberedUntilAnyWrite();
    }

    @GetMapping
    String list(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("votes", listed.get(new OfYear(actor, from.year(), from.asOf()), this::ofYear));
        model.addAttribute("reserved", reserve.ofYear(actor, from.year()));
        model.addAttribute("year", from.year());
        model.addAttribute(
                "otherYears",
                otherYears.beside(
                        "/votes",
                        actor,
                        from,
                        year -> votes.ofYear(actor, year, from.asOf()).size()));
        model.addAttribute("mayPrepare", Policy.mayEver(actor, Action.VOTE_PREPARE));
        model.addAttribute("mayKeep", Policy.mayEver(actor, Action.PROPOSAL_MANAGE));
        return "vote/list";
    }

    private List<VoteSummary> ofYear(OfYear asked) {
        return votes.ofYear(asked.actor(), asked.year(), asked.day());
    }

    @GetMapping("/{id:\\d+}")
    String show(Actor actor, Viewpoint from, @PathVariable long id, Locale locale, Model model) {
        return pages.show(actor, votes.get(actor, id, from.asOf()), locale, model);
    }

    @GetMapping("/new")
    String newForm(Actor actor, Viewpoint from, Locale locale, Model model) {
        votes.openEditor(actor);
        var first = bodies.all(actor).stream().findFirst().orElse(null);
        model.addAttribute("form", VoteForm.empty(first, from.year(), LocalDate.now(clock)));
        return form(actor, locale, model);
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        votes.openEditor(actor);
        var made = Submission.made(errors, () -> preparations.create(actor, form.plan()));
        if (made.isEmpty()) {
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/" + made.get();
    }

    @GetMapping("/{id:\\d+}/edit")
    String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        var vote = votes.openForm(actor, id, Action.VOTE_PREPARE);
        model.addAttribute("form", VoteForm.of(vote.head()));
        pages.below(vote, model);
        return form(actor, locale, model);
    }

    @PostMapping("/{id:\\d+}/edit")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        "vote.changed.meanwhile", () -> preparations.change(actor, id, form.version(), form.plan())))) {
            pages.below(votes.openForm(actor, id, Action.VOTE_PREPARE), model);
            return form(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/" + id;
    }

    private String form(Actor actor, Locale locale, Model model) {
        var all = bodies.all(actor);
        model.addAttribute(
                "bodies",
                all.stream()
                        .map(body -> new Choice(String.valueOf(body.id()), body.name()))
                        .toList());
        model.addAttribute(
                "deputies",
                all.stream().map(body -> body.id() + "=" + body.deputies()).collect(Collectors.joining(" ")));
        model.addAttribute("methods", pages.choices(VotingMethod.values(), locale));
        model.addAttribute("bases", pages.choices(MajorityBase.values(), locale));
        model.addAttribute("quorums", pages.choices(Quorum.values(), locale));
        model.addAttribute("ties", pages.choices(TieRule.values(), locale));
        return "vote/form";
    }
}

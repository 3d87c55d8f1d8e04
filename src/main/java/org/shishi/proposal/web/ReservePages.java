package org.shishi.proposal.web;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.frame.Crumb;
import org.shishi.policy.Actor;
import org.shishi.proposal.ReserveItemForm;
import org.shishi.proposal.ReserveItemView;
import org.shishi.proposal.ReservePool;
import org.shishi.shared.Submission;
import org.shishi.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An item of the reserve pool, for those who make it fit for a ballot: who does it, for how much, by when. */
@Controller
@RequestMapping("/votes/reserve/{id:\\d+}")
class ReservePages {

    private final ReservePool reserve;
    private final Units units;

    ReservePages(ReservePool reserve, Units units) {
        this.reserve = reserve;
        this.units = units;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, Model model) {
        var item = reserve.openForm(actor, id);
        model.addAttribute("form", ReserveItemForm.of(item).withRows());
        return form(actor, item, model);
    }

    @PostMapping
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReserveItemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        "vote.changed.meanwhile", () -> reserve.change(actor, id, form.read(), form.command())))) {
            return form(actor, reserve.openForm(actor, id), model);
        }
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/reserve/" + id;
    }

    private String form(Actor actor, ReserveItemView item, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("sources", reserve.sources(actor, List.of(item.id())).getOrDefault(item.id(), List.of()));
        model.addAttribute("units", units.choices());
        model.addAttribute("crumbs", List.of(new Crumb("/votes?year=" + item.planYear(), item.title())));
        return "vote/reserve";
    }
}

package org.shishi.proposal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.SaveBody;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.Choice;
import org.shishi.shared.Submission;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bodies that vote. */
@Controller
@RequestMapping("/votes/bodies")
class BodyPages {

    private final VotingBodies bodies;
    private final Units units;
    private final MessageSource messages;

    BodyPages(VotingBodies bodies, Units units, MessageSource messages) {
        this.bodies = bodies;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        model.addAttribute("form", new BodyForm(null, null, "", null, 0));
        return show(actor, locale, model);
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        bodies.openEditor(actor);
        if (!Submission.accepted(errors, () -> bodies.create(actor, form.command()))) {
            return show(actor, locale, model);
        }
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/bodies";
    }

    @GetMapping("/{id}")
    String editForm(Actor actor, @PathVariable long id, Model model) {
        bodies.openEditor(actor);
        model.addAttribute("form", BodyForm.of(bodies.get(actor, id)));
        model.addAttribute("body", bodies.get(actor, id));
        return "vote/body";
    }

    @PostMapping("/{id}")
    String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        bodies.openEditor(actor);
        if (!Submission.accepted(
                errors,
                () -> Submission.fresh(
                        "vote.changed.meanwhile",
                        () -> bodies.change(
                                actor, id, form.version(), form.name().strip(), form.deputies())))) {
            model.addAttribute("body", bodies.get(actor, id));
            return "vote/body";
        }
        flash.addFlashAttribute("notice", "vote.saved");
        return "redirect:/votes/bodies";
    }

    private String show(Actor actor, Locale locale, Model model) {
        model.addAttribute("bodies", bodies.all(actor));
        model.addAttribute("kinds", Choice.of(List.of(BodyKind.values()), messages, locale));
        model.addAttribute("units", units.choices());
        model.addAttribute("mayEdit", Policy.mayEver(actor, Action.VOTE_PREPARE));
        return "vote/bodies";
    }

    @NullUnmarked
    record BodyForm(
            @NotNull BodyKind kind,
            Long unitId,
            @NotBlank @Size(max = 60) String name,
            @NotNull @Min(1) @Max(100000) Integer deputies,
            long version) {

        static BodyForm of(VotingBodyView body) {
            return new BodyForm(body.kind(), body.unitId(), body.name(), body.deputies(), body.version());
        }

        SaveBody command() {
            return new SaveBody(kind, unitId, name.strip(), deputies);
        }
    }
}

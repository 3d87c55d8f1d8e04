package org.shishi.project.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.light.LightRuleView;
import org.shishi.project.light.LightRules;
import org.shishi.shared.Submission;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of the year that the header names: by what its lights are judged, and since when. */
@Controller
@RequestMapping("/admin/year")
class YearPages {

    private final LightRules rules;
    private final ProjectWords words;
    private final Clock clock;

    YearPages(LightRules rules, ProjectWords words, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** A rule as the page lists it. */
    record Line(String text, String days, LightRuleView view, String when) {}

    @GetMapping
    String show(Actor actor, Viewpoint from, Locale locale, Model model) {
        var now = rules.inForce(actor, from.year(), from.asOf());
        model.addAttribute("form", LightRuleForm.of(now, LocalDate.now(clock)));
        return page(actor, from.year(), from.asOf(), locale, model);
    }

    @PostMapping
    String set(
            Actor actor,
            Viewpoint from,
            @Valid @ModelAttribute("form") LightRuleForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> rules.set(actor, form.command()))) {
            int year = form.year() == null ? from.year() : form.year();
            return page(actor, year, from.asOf(), locale, model);
        }
        flash.addFlashAttribute("notice", "lights.rule.set");
        return "redirect:/admin/year?year=" + form.year();
    }

    private String page(Actor actor, int year, LocalDate asOf, Locale locale, Model model) {
        var said = words.in(locale);
        model.addAttribute(
                "lines",
                rules.of(actor, year).stream()
                        .map(view -> new Line(
                                LightWords.rule(view.rule(), said),
                                said.text(view.rule().dueSoon()),
                                view,
                                view.setAt() == null ? "" : Moments.minute(view.setAt())))
                        .toList());
        model.addAttribute("inForce", LightWords.rule(rules.inForce(actor, year, asOf), said));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("maySet", Policy.mayEver(actor, Action.LIGHT_RULE_SET));
        return "project/year";
    }
}

package org.shishi.account.acting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Sessions;
import org.shishi.account.acting.Actings.Named;
import org.shishi.policy.Actor;
import org.shishi.shared.Choice;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For whom one acts, and who acts for oneself: asked for, taken up, left. */
@Controller
@RequestMapping("/account/acting")
class ActingPages {

    private static final String PAGE = "account/acting";
    private static final String BACK = "redirect:/account/acting";

    private final Actings actings;

    ActingPages(Actings actings) {
        this.actings = actings;
    }

    /**
     * @param first there when a form came that was filled in as the other of the two; {@code lost} where it could not be kept
     * @param kept the form that waits
     */
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String first,
            @SessionAttribute(name = Sessions.UNSENT, required = false) @Nullable String kept,
            Model model) {
        if (first != null) {
            boolean waits = kept != null && !first.equals("lost");
            model.addAttribute("warning", waits ? "account.acting.first" : "account.acting.first.lost");
            model.addAttribute("waits", waits);
        }
        model.addAttribute("form", ActingForm.from(actings.today()));
        return page(actor, model);
    }

    @PostMapping
    String ask(
            Actor actor,
            @Valid @ModelAttribute("form") ActingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> actings.ask(actor, form.command(actor)))) {
            return page(actor, model);
        }
        flash.addFlashAttribute("notice", "account.acting.asked");
        return BACK;
    }

    @PostMapping("/{acting}/end")
    String end(Actor actor, @PathVariable long acting, RedirectAttributes flash) {
        return done(flash, "account.acting.ended", false, () -> actings.end(actor, acting));
    }

    @PostMapping("/{acting}/begin")
    String begin(
            Actor actor,
            @PathVariable long acting,
            @RequestParam(defaultValue = "false") boolean resumes,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return done(flash, "account.acting.begun", resumes, () -> {
            actings.begin(actor, acting);
            ActingSession.act(request, acting);
        });
    }

    @PostMapping("/leave")
    String leave(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean resumes,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return done(flash, "account.acting.left", resumes, () -> ActingSession.leave(request, actor, actings));
    }

    /** These forms have no field to mark, so a broken rule is told on the page that they stand on. */
    private static String done(RedirectAttributes flash, String notice, boolean resumes, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", notice);
            if (resumes) {
                return "redirect:/unsent";
            }
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
        }
        return BACK;
    }

    private String page(Actor actor, Model model) {
        var all = actings.of(actor);
        var choices = actings.choices(actor);
        model.addAttribute("acting", actor.actingFor());
        model.addAttribute("mine", of(all, actor.username(), true));
        model.addAttribute("forMe", of(all, actor.username(), false));
        model.addAttribute("forOthers", Actings.mayAskForOthers(actor));
        model.addAttribute("absents", choices(choices.absent()));
        model.addAttribute("standIns", choices(choices.standIns()));
        return PAGE;
    }

    private static List<ActingView> of(List<ActingView> all, String username, boolean standIn) {
        return all.stream()
                .filter(one -> (standIn ? one.standIn() : one.absent()).equals(username))
                .toList();
    }

    private static List<Choice> choices(List<Named> people) {
        return people.stream()
                .map(one -> new Choice(one.username(), one.label()))
                .toList();
    }
}

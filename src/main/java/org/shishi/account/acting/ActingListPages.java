package org.shishi.account.acting;

import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.StepUp;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who acts for whom in the county: the security administrator confirms and ends, the auditor reads. */
@Controller
@RequestMapping("/admin/acting")
class ActingListPages {

    private static final String BACK = "redirect:/admin/acting";

    private final Actings actings;

    ActingListPages(Actings actings) {
        this.actings = actings;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("actings", actings.all(actor));
        model.addAttribute("mayConfirm", Policy.mayEver(actor, Action.ACTING_CONFIRM));
        return "account/acting-list";
    }

    /** Gives the rights of one person to another. */
    @StepUp
    @PostMapping("/{acting}/confirm")
    String confirm(Actor actor, @PathVariable long acting, RedirectAttributes flash) {
        return done(flash, "account.acting.confirm.done", () -> actings.confirm(actor, acting));
    }

    @PostMapping("/{acting}/end")
    String end(Actor actor, @PathVariable long acting, RedirectAttributes flash) {
        return done(flash, "account.acting.ended", () -> actings.end(actor, acting));
    }

    private static String done(RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", notice);
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
        }
        return BACK;
    }
}

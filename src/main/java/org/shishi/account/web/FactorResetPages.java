package org.shishi.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.account.factor.FactorResets;
import org.shishi.policy.Actor;
import org.shishi.policy.StepUp;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking the second factor from somebody who has lost it: asked for on a page of its own, confirmed on the account's. */
@Controller
@RequestMapping("/admin/accounts/{username}/second-factor-reset")
class FactorResetPages {

    private final FactorResets resets;

    FactorResetPages(FactorResets resets) {
        this.resets = resets;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String username, Model model) {
        resets.openRequest(actor, username);
        model.addAttribute("form", new ResetForm(""));
        return page(username, model);
    }

    @StepUp
    @PostMapping
    String ask(
            Actor actor,
            @PathVariable String username,
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> resets.ask(actor, username, form.reason()))) {
            return page(username, model);
        }
        flash.addFlashAttribute("notice", "account.factor.reset.asked");
        return "redirect:/admin/accounts/" + username;
    }

    @StepUp
    @PostMapping("/confirm")
    String confirm(
            Actor actor,
            @PathVariable String username,
            @RequestParam(required = false) @Nullable Long looked,
            RedirectAttributes flash) {
        resets.confirm(actor, username, looked);
        flash.addFlashAttribute("notice", "account.factor.reset.done");
        return "redirect:/admin/accounts/" + username;
    }

    private static String page(String username, Model model) {
        model.addAttribute("username", username);
        return "account/factor-reset";
    }

    @NullUnmarked
    record ResetForm(@NotBlank @Size(max = 200) String reason) {}
}

package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.shishi.account.factor.PasskeySettings;
import org.shishi.account.factor.Passkeys;
import org.shishi.account.web.PasskeyForms.Label;
import org.shishi.account.web.PasskeyForms.NewPasskey;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys: made by the device at hand, named, taken away. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

    private static final String PAGE = "account/passkeys";
    private static final String BACK = "redirect:/account/passkeys";

    private final Passkeys passkeys;
    private final PasskeySettings settings;

    PasskeyPages(Passkeys passkeys, PasskeySettings settings) {
        this.passkeys = passkeys;
        this.settings = settings;
    }

    @GetMapping
    String show(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("form", new NewPasskey("", ""));
        return page(actor, request, model);
    }

    @StepUp
    @PostMapping
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") NewPasskey form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var at = PasskeyForms.origin(request);
        if (!Submission.accepted(errors, () -> passkeys.add(actor, at, form.label(), form.credential()))) {
            return page(actor, request, model);
        }
        flash.addFlashAttribute("notice", "account.passkey.added");
        return BACK;
    }

    @GetMapping("/{passkey}/label")
    String label(Actor actor, @PathVariable long passkey, Model model) {
        model.addAttribute("passkey", passkey);
        model.addAttribute("form", new Label(passkeys.one(actor, passkey).label()));
        return "account/passkey-label";
    }

    @PostMapping("/{passkey}/label")
    String rename(
            Actor actor,
            @PathVariable long passkey,
            @Valid @ModelAttribute("form") Label form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> passkeys.rename(actor, passkey, form.label()))) {
            model.addAttribute("passkey", passkeys.one(actor, passkey).id());
            return "account/passkey-label";
        }
        flash.addFlashAttribute("notice", "account.passkey.renamed");
        return BACK;
    }

    @StepUp
    @PostMapping("/{passkey}/remove")
    String remove(Actor actor, @PathVariable long passkey, HttpSession session, RedirectAttributes flash) {
        passkeys.remove(actor, passkey, session.getId());
        flash.addFlashAttribute("notice", "account.passkey.removed");
        return BACK;
    }

    private String page(Actor actor, HttpServletRequest request, Model model) {
        var at = PasskeyForms.origin(request);
        model.addAttribute("passkeys", passkeys.of(actor));
        model.addAttribute("host", settings.host());
        model.addAttribute("options", passkeys.workAt(at) ? passkeys.offer(actor, at) : null);
        return PAGE;
    }
}

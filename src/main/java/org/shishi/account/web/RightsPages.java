package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountSettings;
import org.shishi.account.Accounts;
import org.shishi.account.Passwords;
import org.shishi.account.Rights;
import org.shishi.account.Sessions;
import org.shishi.account.sheet.Slips.Slip;
import org.shishi.audit.RequestAnswers;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.policy.StepUp;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rights, locks, passwords and sessions of an account: the security administrator's forms on the account's page. */
@Controller
@RequestMapping("/admin/accounts/{username}")
class RightsPages {

    private final Rights rights;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Accounts accounts;
    private final AccountSettings settings;

    RightsPages(Rights rights, Passwords passwords, Sessions sessions, Accounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
        this.rights = rights;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @StepUp
    @PostMapping("/roles")
    String grant(
            Actor actor,
            @PathVariable String username,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            RedirectAttributes flash) {
        return done(
                username,
                flash,
                "account.granted",
                () -> rights.grant(actor, username, roles == null ? Set.of() : roles));
    }

    @StepUp
    @PostMapping("/lock")
    String lock(Actor actor, @PathVariable String username, @RequestParam boolean disabled, RedirectAttributes flash) {
        var notice = disabled ? "account.disabled" : "account.enabled";
        return done(username, flash, notice, () -> rights.disable(actor, username, disabled));
    }

    @StepUp
    @PostMapping("/password-request")
    String askForPassword(Actor actor, @PathVariable String username, RedirectAttributes flash) {
        return done(username, flash, "account.password.asked", () -> passwords.askForTemporary(actor, username));
    }

    /** Answered directly and never kept: whoever loses this page asks for another password. */
    @StepUp
    @PostMapping("/password")
    String newPassword(
            Actor actor,
            @PathVariable String username,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        request.setAttribute(RequestAnswers.SECRET, true);
        var back = "/admin/accounts/" + username;
        try {
            var password = passwords.giveTemporary(actor, username);
            var person = accounts.get(actor, username);
            var unit = person.unitName() == null ? "" : person.unitName();
            model.addAttribute("slips", List.of(new Slip(person.name(), unit, person.username(), password)));
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
            return "redirect:" + back;
        }
        model.addAttribute("single", true);
        model.addAttribute("hours", settings.temporaryLasts().toHours());
        model.addAttribute("back", back);
        return "account/slips";
    }

    @PostMapping("/sessions/{handle}/end")
    String endSession(
            Actor actor, @PathVariable String username, @PathVariable String handle, RedirectAttributes flash) {
        return done(username, flash, "account.session.ended", () -> sessions.end(actor, username, handle));
    }

    /** These forms have no field of their own to mark, so a broken rule is told on the page that they stand on. */
    private static String done(String username, RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", notice);
        } catch (RuleViolation e) {
            flash.addFlashAttribute("warning", e.code());
        }
        return "redirect:/admin/accounts/" + username;
    }
}

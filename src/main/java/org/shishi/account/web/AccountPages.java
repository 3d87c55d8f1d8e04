package org.shishi.account.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountFilter;
import org.shishi.account.Accounts;
import org.shishi.account.Sessions;
import org.shishi.account.factor.FactorResets;
import org.shishi.account.sheet.SecondSteps;
import org.shishi.account.signon.SignOnLinks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.shared.Submission;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts without their rights: the system administrator's pages, which the security administrator reads too. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Units units;
    private final SecondSteps steps;
    private final FactorResets resets;
    private final SignOnLinks signOns;

    AccountPages(
            Accounts accounts,
            Sessions sessions,
            Units units,
            SecondSteps steps,
            FactorResets resets,
            SignOnLinks signOns) {
        this.signOns = signOns;
        this.resets = resets;
        this.accounts = accounts;
        this.sessions = sessions;
        this.units = units;
        this.steps = steps;
    }

    @ModelAttribute("units")
    List<UnitView> units(Actor actor) {
        return units.find(actor, UnitFilter.ALL);
    }

    @GetMapping
    String list(Actor actor, AccountFilter filter, @PageableDefault(size = 25) Pageable page, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("accounts", accounts.find(actor, filter, page));
        model.addAttribute("roles", Role.values());
        model.addAttribute("waiting", steps.waiting(actor));
        model.addAttribute("mayEdit", Policy.mayEver(actor, Action.ACCOUNT_EDIT));
        return "account/list";
    }

    @GetMapping("/new")
    String newForm(Actor actor, Model model) {
        accounts.openEditor(actor);
        model.addAttribute("form", AccountForm.empty());
        return "account/form";
    }

    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> accounts.create(actor, form.command()))) {
            return "account/form";
        }
        flash.addFlashAttribute("notice", "account.created");
        return "redirect:/admin/accounts/" + form.username();
    }

    @GetMapping("/{username}")
    String show(Actor actor, @PathVariable String username, HttpSession session, Model model) {
        var account = accounts.get(actor, username);
        model.addAttribute("account", account);
        model.addAttribute("form", AccountForm.of(account));
        describe(actor, username, session.getId(), model);
        return "account/show";
    }

    @PostMapping("/{username}")
    String update(
            Actor actor,
            @PathVariable String username,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpSession session,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> accounts.change(actor, form.version(), form.command(username)))) {
            model.addAttribute("account", accounts.get(actor, username));
            describe(actor, username, session.getId(), model);
            return "account/show";
        }
        flash.addFlashAttribute("notice", "account.saved");
        return "redirect:/admin/accounts/" + username;
    }

    @PostMapping("/{username}/phone")
    String showPhone(Actor actor, @PathVariable String username, RedirectAttributes flash) {
        var phone = accounts.showPhone(actor, username).phone();
        flash.addFlashAttribute("phone", phone == null ? "" : phone);
        return "redirect:/admin/accounts/" + username;
    }

    private void describe(Actor actor, String username, @Nullable String sessionId, Model model) {
        model.addAttribute("may", may(actor));
        model.addAttribute("factor", resets.of(actor, username));
        model.addAttribute("signOns", signOns.of(actor, username));
        if (Policy.mayEver(actor, Action.ACCOUNT_LOCK)) {
            model.addAttribute("sessions", sessions.of(actor, username, sessionId));
        }
        model.addAttribute("roles", Role.values());
    }

    private static Set<Action> may(Actor actor) {
        var may = EnumSet.allOf(Action.class);
        may.removeIf(action -> !Policy.mayEver(actor, action));
        return may;
    }
}

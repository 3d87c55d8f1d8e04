package org.shishi.account.web;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.AccessTokens;
import org.shishi.account.AccessTokens.NewAccessToken;
import org.shishi.account.AccountSettings;
import org.shishi.account.FeedAddresses;
import org.shishi.account.MailAddresses;
import org.shishi.account.Passwords;
import org.shishi.account.PresentPassword;
import org.shishi.account.Sessions;
import org.shishi.account.signon.SignOnProviders;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.policy.Policy;
import org.shishi.policy.StepUp;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Submission;
import org.shishi.shared.Verbatim;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, the password, and where one is signed in. */
@Controller
@RequestMapping("/account")
class OwnAccountPages {

    private final PresentPassword presentPassword;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final MailAddresses mail;
    private final FeedAddresses feeds;
    private final AccountSettings settings;
    private final SignOnProviders signOns;

    OwnAccountPages(
            PresentPassword presentPassword,
            Passwords passwords,
            Sessions sessions,
            AccessTokens tokens,
            MailAddresses mail,
            FeedAddresses feeds,
            AccountSettings settings,
            SignOnProviders signOns) {
        this.signOns = signOns;
        this.mail = mail;
        this.feeds = feeds;
        this.tokens = tokens;
        this.presentPassword = presentPassword;
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping
    String show(Actor actor, HttpSession session, Model model) {
        model.addAttribute("form", new TokenForm("", false, 90));
        return ownPage(actor, session, model);
    }

    @StepUp
    @PostMapping("/mail")
    String chooseMail(
            Actor actor,
            @Valid @ModelAttribute("mail") MailForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> mail.choose(actor, form.choice()))) {
            model.addAttribute("form", new TokenForm("", false, 90));
            return ownPage(actor, session, model);
        }
        flash.addFlashAttribute("notice", "account.mail.saved");
        return "redirect:/account";
    }

    private String ownPage(Actor actor, HttpSession session, Model model) {
        model.addAttribute("actor", actor);
        if (!model.containsAttribute("mail")) {
            model.addAttribute("mail", MailForm.of(mail.of(actor)));
        }
        model.addAttribute("tokens", tokens.of(actor));
        model.addAttribute("hasCalendar", Policy.mayEver(actor, Action.PROJECT_READ));
        model.addAttribute("feed", feeds.of(actor).orElse(null));
        model.addAttribute("sessions", sessions.of(actor, actor.username(), session.getId()));
        model.addAttribute("signOn", signOns.offered());
        return "account/own";
    }

    @OpenWhile(Pending.NEW_PASSWORD)
    @GetMapping("/password")
    String passwordForm(Actor actor, Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return passwordPage(actor, model);
    }

    @OpenWhile(Pending.NEW_PASSWORD)
    @PostMapping("/password")
    String changePassword(
            Actor actor, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors, Model model) {
        if (!Submission.accepted(errors, () -> form.carryOut(actor, presentPassword, passwords))) {
            return passwordPage(actor, model);
        }
        return "redirect:/login?renewed"; // the session that would keep a message has ended
    }

    @PostMapping("/sessions/{handle}/end")
    String endSession(Actor actor, @PathVariable String handle, RedirectAttributes flash) {
        sessions.end(actor, actor.username(), handle);
        flash.addFlashAttribute("notice", "account.session.ended");
        return "redirect:/account";
    }

    @StepUp
    @PostMapping("/tokens")
    String makeToken(
            Actor actor,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        if (!Submission.accepted(errors, () -> flash.addFlashAttribute("token", tokens.make(actor, form.command())))) {
            return ownPage(actor, session, model);
        }
        return "redirect:/account";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        tokens.revoke(actor, id);
        flash.addFlashAttribute("notice", "account.token.revoked");
        return "redirect:/account";
    }

    private String passwordPage(Actor actor, Model model) {
        model.addAttribute("policy", settings.passwordPolicy());
        model.addAttribute("expired", actor.passwordExpired());
        model.addAttribute("handedOver", passwords.handedOver(actor).orElse(null));
        return "account/password";
    }

    @NullUnmarked
    record TokenForm(
            @NotBlank @Size(max = 60) String name,
            Boolean writes,
            @NotNull @Min(1) @Max(366) Integer days) {

        NewAccessToken command() {
            return new NewAccessToken(name.strip(), Boolean.TRUE.equals(writes), days);
        }
    }

    @NullUnmarked
    record PasswordForm(
            @NotBlank @Size(max = 200) @Verbatim String present,
            @NotBlank @Size(max = 200) @Verbatim String password,
            @NotBlank @Size(max = 200) @Verbatim String again) {

        void carryOut(Actor actor, PresentPassword presentPassword, Passwords passwords) {
            if (!password.equals(again)) {
                throw RuleViolation.at("again", "account.password.differs");
            }
            presentPassword.confirm(actor, present);
            passwords.change(actor, present, password);
        }
    }
}

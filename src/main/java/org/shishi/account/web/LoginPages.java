package org.shishi.account.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.account.AccountSettings;
import org.shishi.account.DemoAccount;
import org.shishi.account.FirstStart;
import org.shishi.account.SignIn;
import org.shishi.account.factor.PasskeySettings;
import org.shishi.account.signon.SignOnProviders;
import org.shishi.account.signon.SignOnRefused;
import org.shishi.policy.OpenWhile;
import org.shishi.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in; a system without accounts leads to its first start. */
@Controller
class LoginPages {

    /** Seconds, while the demo is being loaded. */
    private static final int DEMO_LOOKS_AGAIN = 5;

    private static final List<String> WHY_NOT =
            List.of("wrong", "locked", "disabled", "used", "lapsed", "busy", "passkey");
    private static final List<String> WHY_AGAIN = List.of("lost", "over", "changed", "acting", "late");

    private final FirstStart firstStart;
    private final MessageSource messages;
    private final PasskeySettings passkeys;
    private final SignOnProviders signOns;
    private final AccountSettings settings;
    private final boolean demo;

    LoginPages(
            FirstStart firstStart,
            MessageSource messages,
            PasskeySettings passkeys,
            SignOnProviders signOns,
            AccountSettings settings,
            Environment environment) {
        this.settings = settings;
        this.passkeys = passkeys;
        this.signOns = signOns;
        this.firstStart = firstStart;
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @OpenWhile
    @GetMapping("/login")
    String login(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> asked,
            @CookieValue(name = SignIn.TRIED, required = false) @Nullable String tried,
            @CookieValue(name = SignIn.DEVICE, required = false) @Nullable String device,
            Model model,
            Locale locale) {
        if (firstStart.pending()) {
            if (!demo) {
                return "redirect:/setup";
            }
            response.setIntHeader("Refresh", DEMO_LOOKS_AGAIN);
            model.addAttribute("loading", true);
            return "account/login";
        }
        model.addAttribute("stay", device == null || settings.knownDeviceIdle().isZero() ? null : hours(settings));
        model.addAttribute("passkeyHost", passkeys.offered() ? passkeys.host() : null);
        model.addAttribute("signOns", signOns.choices(locale));
        whyNotFromOutside(asked.get("sign-on"), model);
        var whyNot = WHY_NOT.stream().filter(asked::containsKey).findFirst();
        whyNot.ifPresent(why -> {
            model.addAttribute("error", "account.login." + why);
            model.addAttribute("minutes", minutes(asked.get("locked")));
        });
        if (asked.containsKey("out")) {
            model.addAttribute("notice", "account.login.out");
        }
        if (asked.containsKey("out-here")) {
            model.addAttribute("notice", "account.login.out-here");
        }
        if (asked.containsKey("renewed")) {
            model.addAttribute("notice", "account.password.changed");
        }
        WHY_AGAIN.stream()
                .filter(asked::containsKey)
                .findFirst()
                .ifPresent(why -> model.addAttribute("warning", "account.login." + why));
        if (demo) {
            model.addAttribute("demo", demoAccounts(locale));
            model.addAttribute("demoPassword", DemoAccount.PASSWORD);
        }
        boolean comesBack = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        var again = whyNot.isPresent() ? tried : null;
        model.addAttribute("username", comesBack ? asked.get("username") : again); // an address alone fills nothing in
        return "account/login";
    }

    private void whyNotFromOutside(@Nullable String word, Model model) {
        Arrays.stream(SignOnRefused.Why.values())
                .filter(why -> why.word().equals(word))
                .findFirst()
                .ifPresent(why -> {
                    model.addAttribute("signOnError", why.message());
                    model.addAttribute("contact", signOns.contact());
                });
    }

    /** The session's own end comes first where that is sooner. */
    private static long hours(AccountSettings settings) {
        var shorter = settings.knownDeviceIdle().compareTo(settings.sessionLasts()) < 0
                ? settings.knownDeviceIdle()
                : settings.sessionLasts();
        return Math.max(1, shorter.toHours());
    }

    private static long minutes(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Long.parseLong(text) : 1;
    }

    private List<Choice> demoAccounts(Locale locale) {
        return Arrays.stream(DemoAccount.values())
                .map(account ->
                        new Choice(account.username(), messages.getMessage("Role." + account.role(), null, locale)))
                .toList();
    }
}

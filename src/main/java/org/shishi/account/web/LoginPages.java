package org.shishi.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.account.DemoAccount;
import org.shishi.account.FirstStart;
import org.shishi.shared.Choice;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in; a system without accounts leads to its first start. */
@Controller
class LoginPages {

    private final FirstStart firstStart;
    private final MessageSource messages;
    private final boolean demo;

    LoginPages(FirstStart firstStart, MessageSource messages, Environment environment) {
        this.firstStart = firstStart;
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String locked,
            @RequestParam(required = false) @Nullable String out,
            Model model,
            Locale locale) {
        if (firstStart.pending()) {
            return "redirect:/setup";
        }
        model.addAttribute(
                "error", wrong != null ? "account.login.wrong" : locked != null ? "account.login.locked" : null);
        if (out != null) {
            model.addAttribute("notice", "account.login.out");
        }
        if (demo) {
            model.addAttribute("demo", demoAccounts(locale));
            model.addAttribute("demoPassword", DemoAccount.PASSWORD);
        }
        return "account/login";
    }

    private List<Choice> demoAccounts(Locale locale) {
        return Arrays.stream(DemoAccount.values())
                .map(account ->
                        new Choice(account.username(), messages.getMessage("Role." + account.role(), null, locale)))
                .toList();
    }
}

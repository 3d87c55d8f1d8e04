package org.shishi.account.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.shishi.account.signon.SignOnStart.Purpose;
import org.shishi.policy.Actor;
import org.shishi.policy.StepUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own links with sign-ons of others: made, ended, and used to prove anew who is there. */
@Controller
class SignOnPages {

    private static final String BACK = "redirect:/account/sign-on";

    private final SignOnProviders providers;
    private final SignOns signOns;
    private final SignOnLinks links;

    SignOnPages(SignOnProviders providers, SignOns signOns, SignOnLinks links) {
        this.providers = providers;
        this.signOns = signOns;
        this.links = links;
    }

    @GetMapping("/account/sign-on")
    String show(Actor actor, Model model, Locale language) {
        var names = new HashMap<String, String>();
        var own = links.own(actor);
        own.forEach(link -> names.put(
                link.provider(), providers.name(link.provider(), language).orElse(link.provider())));
        model.addAttribute("links", own);
        model.addAttribute("names", names);
        model.addAttribute(
                "free",
                providers.choices(language).stream()
                        .filter(one -> own.stream()
                                .noneMatch(link ->
                                        link.byPerson() && link.provider().equals(one.value())))
                        .toList());
        return "account/sign-on";
    }

    @StepUp
    @PostMapping("/account/sign-on/{provider}/link")
    String link(
            Actor actor,
            @PathVariable String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale language) {
        return go(Purpose.LINK, actor, provider, request, response, model, flash, language);
    }

    /** What was to be done waits meanwhile with the session's unsent forms. */
    @GetMapping("/account/sign-on/{provider}/prove")
    String prove(
            Actor actor,
            @PathVariable String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale language) {
        return go(Purpose.PROVE, actor, provider, request, response, model, flash, language);
    }

    private String go(
            Purpose purpose,
            Actor actor,
            String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale language) {
        try {
            var going = signOns.begin(provider, purpose, actor, SignOnWay.here(request));
            SignOnWay.carry(going.carried(), request, response);
            var name = providers.name(provider, language).orElse(provider);
            return SignOnWay.page(going.to().toASCIIString(), "going", name, response, model);
        } catch (SignOnRefused e) {
            flash.addFlashAttribute("warning", e.why().message());
            return BACK;
        }
    }

    /** Back from there, for somebody who is signed in here; all others arrive before any controller. */
    @GetMapping("/login/sign-on/{provider}/arrive")
    String arrive(
            Actor actor,
            @PathVariable String provider,
            @RequestParam Map<String, String> answer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var carried = SignOnWay.carried(request);
        SignOnWay.forget(request, response);
        boolean proves = signOns.proves(carried);
        try {
            var came = signOns.arriveInside(actor, provider, carried, answer);
            if (proves) {
                SignOnSession.proved(request.getSession(), came);
                return "redirect:/unsent";
            }
            flash.addFlashAttribute("notice", "account.sign-on.linked");
        } catch (SignOnRefused e) {
            flash.addFlashAttribute("warning", e.why().message());
        }
        return BACK;
    }

    @StepUp
    @PostMapping("/account/sign-on/{provider}/end")
    String end(Actor actor, @PathVariable String provider, HttpServletRequest request, RedirectAttributes flash) {
        links.end(actor, provider, request.getSession().getId());
        flash.addFlashAttribute("notice", "account.sign-on.ended");
        return BACK;
    }

    @StepUp
    @PostMapping("/admin/accounts/{username}/sign-on/{provider}/end")
    String endFor(Actor actor, @PathVariable String username, @PathVariable String provider, RedirectAttributes flash) {
        links.endFor(actor, username, provider);
        flash.addFlashAttribute("notice", "account.sign-on.ended");
        return "redirect:/admin/accounts/" + username;
    }
}

package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.shishi.account.Origin;
import org.shishi.account.Sessions;
import org.shishi.account.factor.SecondFactors;
import org.shishi.account.web.SecondFactorForms.ChangeForm;
import org.shishi.account.web.SecondFactorForms.CodeForm;
import org.shishi.audit.RequestAnswers;
import org.shishi.policy.Actor;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.shared.RealTime;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: the authenticator by a picture, recovery codes shown once. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPages {

    private static final String PAGE = "account/second-factor";

    private final SecondFactors factors;
    private final RealTime time;

    SecondFactorPages(SecondFactors factors, RealTime time) {
        this.factors = factors;
        this.time = time;
    }

    @OpenWhile(Pending.ENROLMENT)
    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", new CodeForm(""));
        model.addAttribute("change", new ChangeForm(null, ""));
        return page(actor, model);
    }

    /** The first code of what was offered. */
    @OpenWhile(Pending.ENROLMENT)
    @PostMapping
    String enrol(
            Actor actor,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        var codes = Submission.made(errors, () -> factors.enrol(actor, form.code()));
        if (codes.isEmpty()) {
            model.addAttribute("change", new ChangeForm(null, ""));
            return page(actor, model);
        }
        given(request, time);
        return told(codes.get(), request, model);
    }

    @OpenWhile(Pending.ENROLMENT)
    @PostMapping("/change")
    String change(
            Actor actor,
            @Valid @ModelAttribute("change") ChangeForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var codes = Submission.made(errors, () -> switch (form.what()) {
            case AUTHENTICATOR -> offer(actor, form, request);
            case RECOVERY_CODES -> factors.renewRecoveryCodes(actor, origin(request), form.proof());
            case REMOVAL -> remove(actor, form, request, flash);
        });
        if (codes.isEmpty()) {
            model.addAttribute("form", new CodeForm(""));
            return page(actor, model);
        }
        return codes.get().isEmpty() ? "redirect:/account/second-factor" : told(codes.get(), request, model);
    }

    private List<String> offer(Actor actor, ChangeForm form, HttpServletRequest request) {
        factors.offer(actor, origin(request), form.proof());
        return List.of();
    }

    private List<String> remove(Actor actor, ChangeForm form, HttpServletRequest request, RedirectAttributes flash) {
        factors.remove(actor, origin(request), form.proof());
        flash.addFlashAttribute("notice", "account.factor.removed");
        return List.of();
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("factor", factors.of(actor));
        model.addAttribute("offered", factors.offered(actor).orElse(null));
        return PAGE;
    }

    private static String told(List<String> codes, HttpServletRequest request, Model model) {
        request.setAttribute(RequestAnswers.SECRET, true);
        model.addAttribute("codes", codes);
        return "account/recovery-codes";
    }

    /** Whoever has just enrolled has just given a code. */
    static void given(HttpServletRequest request, RealTime time) {
        request.getSession()
                .setAttribute(Sessions.CODE, Long.toString(time.instant().getEpochSecond()));
    }

    static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), null);
    }
}

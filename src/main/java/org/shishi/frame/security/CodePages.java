package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.shishi.account.factor.IdentityProof;
import org.shishi.account.factor.ProofForm;
import org.shishi.policy.Actor;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.shared.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page between the password and everything else, for whoever has a second factor. */
@Controller
@RequestMapping(CodePages.PATH)
@OpenWhile(Pending.CODE)
class CodePages {

    /** Below the sign-in, where the mark of the device is sent. */
    static final String PATH = "/login/code";

    private final IdentityProof proof;
    private final SessionOfAccount sessions;
    private final LoginAnswers answers;

    CodePages(IdentityProof proof, SessionOfAccount sessions, LoginAnswers answers) {
        this.proof = proof;
        this.sessions = sessions;
        this.answers = answers;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        if (ActorAuthentication.pending() != Pending.CODE) {
            return "redirect:" + PersonSignedIn.start(actor);
        }
        model.addAttribute("form", new ProofForm(""));
        return "frame/code";
    }

    @PostMapping
    String give(
            Actor actor,
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ActorAuthentication.pending() != Pending.CODE) {
            return "redirect:" + PersonSignedIn.start(actor);
        }
        if (!Submission.accepted(errors, () -> give(actor, form, request))) {
            return "frame/code";
        }
        return "redirect:" + answers.goOn(ActorAuthentication.signedIn(), request, response);
    }

    private void give(Actor actor, ProofForm form, HttpServletRequest request) {
        sessions.proved(request, proof.confirm(actor, LoginAnswers.origin(request), form.proof()));
    }
}

package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.shishi.account.factor.IdentityProof;
import org.shishi.account.factor.ProofForm;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for scripts of a page: after the password, and again before what is dangerous. */
@RestController
class CodeApi {

    private final IdentityProof proof;
    private final SessionOfAccount sessions;
    private final LoginAnswers answers;

    CodeApi(IdentityProof proof, SessionOfAccount sessions, LoginAnswers answers) {
        this.proof = proof;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** Proves for this session who is there: by a code, a recovery code, or the password where there is no second factor. */
    @InPerson
    @OpenWhile(Pending.CODE)
    @PostMapping("/api/v1/me/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(
            Actor actor, @Valid @RequestBody ProofForm form, HttpServletRequest request, HttpServletResponse response) {
        boolean signsIn = ActorAuthentication.pending() == Pending.CODE;
        sessions.proved(request, proof.confirm(actor, LoginAnswers.origin(request), form.proof()));
        if (signsIn) {
            answers.goOn(ActorAuthentication.signedIn(), request, response);
        }
    }
}

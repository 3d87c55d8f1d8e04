package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.account.factor.IdentityProof;
import org.shishi.account.factor.PasskeyProof;
import org.shishi.account.factor.ProofForm;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.shared.Verbatim;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for scripts of a page: after the password, and again before what is dangerous. */
@RestController
class CodeApi {

    private final IdentityProof proof;
    private final PasskeyProof passkeys;
    private final SessionOfAccount sessions;
    private final LoginAnswers answers;

    CodeApi(IdentityProof proof, PasskeyProof passkeys, SessionOfAccount sessions, LoginAnswers answers) {
        this.proof = proof;
        this.passkeys = passkeys;
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

    /** What a browser hands to one of the person's devices that is to prove it instead; good for ten minutes. */
    @InPerson
    @PostMapping(path = "/api/v1/me/proof/passkey-question", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(Actor actor, HttpServletRequest request) {
        return passkeys.ask(actor, LoginAnswers.at(request));
    }

    /** Proves it by the answer of such a device, which serves once. */
    @InPerson
    @PostMapping("/api/v1/me/proof/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @Valid @RequestBody DeviceAnswer form, HttpServletRequest request) {
        sessions.proved(request, passkeys.confirm(actor, LoginAnswers.at(request), form.credential()));
    }

    @NullUnmarked
    record DeviceAnswer(
            @NotBlank @Size(max = PasskeyProof.LONGEST) @Verbatim
            String credential) {}
}

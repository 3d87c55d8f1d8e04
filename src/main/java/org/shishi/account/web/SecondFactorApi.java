package org.shishi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.shishi.account.factor.OfferedFactor;
import org.shishi.account.factor.ProofForm;
import org.shishi.account.factor.SecondFactorView;
import org.shishi.account.factor.SecondFactors;
import org.shishi.account.web.SecondFactorForms.CodeForm;
import org.shishi.audit.RequestAnswers;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.OpenWhile;
import org.shishi.policy.Pending;
import org.shishi.shared.RealTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/second-factor")
class SecondFactorApi {

    private final SecondFactors factors;
    private final RealTime time;

    SecondFactorApi(SecondFactors factors, RealTime time) {
        this.factors = factors;
        this.time = time;
    }

    @OpenWhile(Pending.ENROLMENT)
    @GetMapping
    SecondFactorView show(Actor actor) {
        return factors.of(actor);
    }

    /** A secret for an authenticator, told this once; it holds when its first code has come back. */
    @InPerson
    @OpenWhile(Pending.ENROLMENT)
    @PostMapping("/offer")
    @ResponseStatus(HttpStatus.CREATED)
    Offered offer(Actor actor, @Valid @RequestBody ProofForm form, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return Offered.of(factors.offer(actor, SecondFactorPages.origin(request), form.proof()));
    }

    /** The first code of the secret that was offered; answers recovery codes, told this once. */
    @InPerson
    @OpenWhile(Pending.ENROLMENT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recovery enrol(Actor actor, @Valid @RequestBody CodeForm form, HttpServletRequest request) {
        var codes = factors.enrol(actor, form.code());
        SecondFactorPages.given(request, time);
        return told(codes, request);
    }

    /** New recovery codes, told this once; the old ones end. */
    @InPerson
    @PostMapping("/recovery-codes")
    @ResponseStatus(HttpStatus.CREATED)
    Recovery renew(Actor actor, @Valid @RequestBody ProofForm form, HttpServletRequest request) {
        return told(factors.renewRecoveryCodes(actor, SecondFactorPages.origin(request), form.proof()), request);
    }

    /** Takes the second factor away, where no role demands it. */
    @InPerson
    @PostMapping("/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @Valid @RequestBody ProofForm form, HttpServletRequest request) {
        factors.remove(actor, SecondFactorPages.origin(request), form.proof());
    }

    private static Recovery told(List<String> codes, HttpServletRequest request) {
        request.setAttribute(RequestAnswers.SECRET, true);
        return new Recovery(codes);
    }

    /** The secret in Base32, and as authenticators read it from a picture. */
    record Offered(String secret, String uri) {

        static Offered of(OfferedFactor offered) {
            return new Offered(offered.secret(), offered.uri());
        }
    }

    record Recovery(List<String> recoveryCodes) {}
}

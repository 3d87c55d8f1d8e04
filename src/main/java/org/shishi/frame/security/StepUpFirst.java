package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.factor.IdentityProof;
import org.shishi.account.factor.PasskeyProof;
import org.shishi.account.signon.SignOnProviders;
import org.shishi.account.signon.SignOnSession;
import org.shishi.frame.Address;
import org.shishi.frame.ErrorReason;
import org.shishi.frame.Refusal;
import org.shishi.policy.StepUp;
import org.shishi.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks who is there before what is dangerous ({@link StepUp}), when the last proof is too old. The page that asks carries the
 * form along and sends it again with the proof, under the key that it had: so it happens once, without a script, and nothing of
 * it is stored. A token's owner is nowhere to be asked: with a token nothing of the kind is done.
 */
@Configuration(proxyBeanMethods = false)
class StepUpFirst implements WebMvcConfigurer, HandlerInterceptor {

    static final String PROOF = "_proof";
    static final String PASSKEY = "_passkey";

    /** Says that the sign-on is to ask again from which the person has come. */
    static final String SIGN_ON = "_signOn";

    private static final int LONGEST = 200;

    private final Factors factors;
    private final IdentityProof proof;
    private final PasskeyProof passkeys;
    private final SignOnProviders signOns;
    private final SessionOfAccount sessions;
    private final UnsentForms unsent;
    private final MessageSource messages;
    private final LocaleResolver languages;

    StepUpFirst(
            Factors factors,
            IdentityProof proof,
            PasskeyProof passkeys,
            SignOnProviders signOns,
            SessionOfAccount sessions,
            UnsentForms unsent,
            MessageSource messages,
            @Lazy LocaleResolver languages) {
        this.factors = factors;
        this.proof = proof;
        this.passkeys = passkeys;
        this.signOns = signOns;
        this.sessions = sessions;
        this.unsent = unsent;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!HandlerAnnotations.has(handler, StepUp.class)) {
            return true;
        }
        if (ActorAuthentication.isByToken()) {
            Refusal.because("frame.token.dangerous", request, response);
            return false;
        }
        if (factors.areFresh(ActorAuthentication.signedIn())) {
            return true;
        }
        if (Address.isApi(request)) {
            new ErrorReason("proof-first", List.of()).send(HttpStatus.FORBIDDEN, request, response);
            return false;
        }
        if (request.getParameter(SIGN_ON) != null && leaves(request, response)) {
            return false;
        }
        var typed = shown(request, PROOF, LONGEST);
        var signed = shown(request, PASSKEY, PasskeyProof.LONGEST);
        if (typed == null && signed == null) {
            ask(request, response);
            return false;
        }
        try {
            var actor = ActorAuthentication.signedIn().getPrincipal();
            sessions.proved(
                    request,
                    signed == null
                            ? proof.confirm(actor, LoginAnswers.origin(request), Objects.requireNonNull(typed))
                            : passkeys.confirm(actor, LoginAnswers.at(request), signed));
            return true;
        } catch (RuleViolation e) {
            request.setAttribute(RefusalRecorder.WHY, "proof");
            request.setAttribute("error", messages.getMessage(e.code(), e.args(), languages.resolveLocale(request)));
            ask(request, response);
            return false;
        }
    }

    private static @Nullable String shown(HttpServletRequest request, String parameter, int longest) {
        var text = request.getParameter(parameter);
        return text == null || text.isEmpty() || text.length() > longest ? null : text;
    }

    /** The form waits in the session, since the way to the sign-on and back leaves the page. */
    private boolean leaves(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var signOn = asksAgain(request);
        var form = signOn == null ? Optional.<Unsent>empty() : unsent.of(request);
        if (form.isEmpty()) {
            return false;
        }
        request.getSession().setAttribute(UnsentForms.ATTRIBUTE, unsent.write(form.get()));
        response.sendRedirect(request.getContextPath() + "/account/sign-on/" + signOn + "/prove");
        return true;
    }

    /** The sign-on from which the person has come, where its asking again would prove enough. */
    private @Nullable String asksAgain(HttpServletRequest request) {
        var held = SignOnSession.of(request.getSession(false));
        return held != null
                        && signOns.asksAgain(held.provider())
                        && (!ActorAuthentication.signedIn().hasSecondFactor()
                                || signOns.tellsOfFactors(held.provider()))
                ? held.provider()
                : null;
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        unsent.show(request, unsent.sent(request));
        var asked = ActorAuthentication.signedIn();
        request.setAttribute("byCode", asked.hasSecondFactor());
        var signOn = asksAgain(request);
        if (signOn != null) {
            request.setAttribute(
                    "signOn",
                    signOns.name(signOn, languages.resolveLocale(request)).orElse(signOn));
        }
        passkeys.question(asked.getPrincipal(), LoginAnswers.at(request))
                .ifPresent(question -> request.setAttribute("passkeyQuestion", question));
        Refusal.onPage("frame/step-up", "frame.reason.proof-first", request, response);
    }
}

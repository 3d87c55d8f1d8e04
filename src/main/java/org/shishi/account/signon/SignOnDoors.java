package org.shishi.account.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.account.signon.SignOnStart.Purpose;
import org.shishi.policy.OpenWhile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to a provider and back, and what the provider says by itself; for everybody. */
@Controller
class SignOnDoors {

    private static final Logger log = LoggerFactory.getLogger(SignOnDoors.class);

    private final SignOnProviders providers;
    private final SignOns signOns;
    private final SignOnLinks links;

    SignOnDoors(SignOnProviders providers, SignOns signOns, SignOnLinks links) {
        this.providers = providers;
        this.signOns = signOns;
        this.links = links;
    }

    @OpenWhile
    @GetMapping("/login/sign-on/{provider}/start")
    String start(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response) {
        try {
            var going = signOns.begin(provider, Purpose.SIGN_IN, null, SignOnWay.here(request));
            SignOnWay.carry(going.carried(), request, response);
            return "redirect:" + going.to();
        } catch (SignOnRefused e) {
            log.info("sign-on {}: {}", provider, e.why());
            return SignOnWay.refused(e);
        }
    }

    /**
     * Where the provider sends the browser. What was set for this application alone, browsers do not bring on a way that began
     * elsewhere; so the page asks for the next one itself.
     */
    @OpenWhile
    @GetMapping("/login/sign-on/{provider}")
    String hop(
            @PathVariable String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        var name = providers.name(provider, language);
        if (name.isEmpty()) {
            return SignOnWay.refused(new SignOnRefused(Why.GONE));
        }
        var query = Objects.requireNonNullElse(request.getQueryString(), "");
        return SignOnWay.page(
                request.getContextPath() + "/login/sign-on/" + provider + "/arrive?" + query,
                "coming",
                name.get(),
                response,
                model);
    }

    /** Signing out here goes on there; the sign-out itself hands the request on to this page. */
    @OpenWhile
    @GetMapping("/login/leaving")
    String leaving(HttpServletRequest request, HttpServletResponse response, Model model, Locale language) {
        return request.getAttribute(SignOnWay.LEAVING) instanceof URI there
                ? SignOnWay.page(
                        there.toASCIIString(),
                        "leaving",
                        providers
                                .name(String.valueOf(request.getAttribute(SignOnWay.PROVIDER)), language)
                                .orElse(""),
                        response,
                        model)
                : "redirect:/login";
    }

    /** The provider says that a session has ended there (back-channel logout). */
    @OpenWhile
    @PostMapping("/login/sign-on/{provider}/ended")
    ResponseEntity<Void> ended(
            @PathVariable String provider,
            @RequestParam(name = "logout_token", required = false) @Nullable String token) {
        try {
            var ended = providers.protocol(provider).ended(Objects.requireNonNullElse(token, ""));
            log.info("sign-on {}: {} sessions ended there", provider, links.ended(provider, ended));
            return ResponseEntity.ok().build();
        } catch (SignOnRefused e) {
            log.info("sign-on {}: the end of a session is not believed: {}", provider, e.why());
            boolean later = e.why() == Why.DOWN || e.why() == Why.BUSY;
            return ResponseEntity.status(later ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST)
                    .build();
        }
    }
}

package org.shishi.account.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.policy.InPerson;
import org.shishi.policy.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for scripts of a page; a link is made by a browser alone, which goes to the provider and back. */
@RestController
class SignOnApi {

    private final SignOnLinks links;

    SignOnApi(SignOnLinks links) {
        this.links = links;
    }

    @GetMapping("/api/v1/me/sign-ons")
    List<SignOnLinkView> own(Actor actor) {
        return links.own(actor);
    }

    @InPerson
    @StepUp
    @DeleteMapping("/api/v1/me/sign-ons/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String provider, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        links.end(actor, provider, session == null ? null : session.getId());
    }

    @GetMapping("/api/v1/accounts/{username}/sign-ons")
    List<SignOnLinkView> of(Actor actor, @PathVariable String username) {
        return links.of(actor, username);
    }

    /** Ends the link of another account, and the sessions that began by it. */
    @InPerson
    @StepUp
    @DeleteMapping("/api/v1/accounts/{username}/sign-ons/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endFor(Actor actor, @PathVariable String username, @PathVariable String provider) {
        links.endFor(actor, username, provider);
    }
}

package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shishi.account.SignIn;
import org.shishi.policy.Actor;
import org.shishi.policy.OpenWhile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * Where signing in leads when a form is waiting that the session's end had stopped, and where it waits while its author is away at the
 * office's own sign-on.
 */
@Controller
class UnsentPages {

    private final UnsentForms unsent;
    private final SignIn signIn;

    UnsentPages(UnsentForms unsent, SignIn signIn) {
        this.unsent = unsent;
        this.signIn = signIn;
    }

    /**
     * A page cannot carry a form to a sign-on and back; so the session does, but only of a device on which its author has signed in
     * before: strangers fill no store of ours.
     */
    @OpenWhile
    @PostMapping("/login/sign-on/{provider}/start")
    @Nullable
    String waits(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = unsent.carried(request).filter(one -> !unsent.isTooOld(one));
        if (form.isPresent()) {
            if (!signIn.knows(form.get().who(), LoginAnswers.origin(request))) {
                unsent.show(request, form.get());
                request.setAttribute("error", "frame.unsent.device");
                response.sendError(HttpStatus.UNAUTHORIZED.value());
                return null;
            }
            request.getSession().setAttribute(UnsentForms.ON_THE_WAY, unsent.write(form.get()));
        }
        return "redirect:/login/sign-on/{provider}/start";
    }

    @GetMapping("/unsent")
    String show(
            Actor actor,
            @SessionAttribute(name = UnsentForms.ATTRIBUTE, required = false) @Nullable String kept,
            HttpServletRequest request) {
        var form = unsent.read(kept).filter(one -> one.who().equals(actor.username()) && !unsent.isTooOld(one));
        form.ifPresent(one -> unsent.show(request, one));
        return form.isPresent() ? "frame/unsent" : "redirect:" + PersonSignedIn.start(actor);
    }
}

package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Where signing in leads when a form is waiting that the session's end had stopped. */
@Controller
class UnsentPages {

    private final UnsentForms unsent;

    UnsentPages(UnsentForms unsent) {
        this.unsent = unsent;
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

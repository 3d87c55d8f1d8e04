package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.account.signon.SignOnRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** What becomes, at the sign-in, of a form that the page which asked for it carries along. */
@Component
class CarriedForms {

    private static final int SECONDS = 180;

    private final UnsentForms unsent;
    private final ObjectProvider<FlashMapManager> flash;

    CarriedForms(UnsentForms unsent, ObjectProvider<FlashMapManager> flash) {
        this.unsent = unsent;
        this.flash = flash;
    }

    /** Puts it into the session of whoever wrote it, if that is not long ago; anybody else is told that it is not shown. */
    boolean taken(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        var form = unsent.brought(request);
        if (form.isEmpty()) {
            return false;
        }
        boolean own = form.get().who().equals(who.getName());
        if (own && !unsent.isTooOld(form.get())) {
            request.getSession().setAttribute(UnsentForms.ATTRIBUTE, unsent.write(form.get()));
            return true;
        }
        var message = new FlashMap();
        message.put("warning", own ? "frame.unsent.old" : "frame.unsent.other");
        message.startExpirationPeriod(SECONDS);
        flash.getObject().saveOutputFlashMap(message, request, response);
        return false;
    }

    /** Goes on with the page that carries it, which says why there was no sign-in. */
    boolean shownAgain(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var form = unsent.brought(request);
        if (form.isEmpty()) {
            return false;
        }
        unsent.show(request, form.get());
        if (e instanceof AuthenticationServiceException) {
            request.setAttribute("error", "account.login.busy");
        } else if (e instanceof PasswordSignIn.Locked locked) {
            request.setAttribute("error", "account.login.locked");
            request.setAttribute("minutes", locked.minutes());
        } else if (e instanceof SignOnRefused refused) {
            request.setAttribute("error", refused.why().message());
        } else {
            request.setAttribute("error", "account.login." + LoginAnswers.why(e));
        }
        response.sendError(HttpStatus.UNAUTHORIZED.value());
        return true;
    }
}

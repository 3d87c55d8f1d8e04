package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shishi.account.factor.Passkeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Offers a passkey to whoever signs in on a phone for the first time and has none; those who do not want one are asked once. */
@Component
class PasskeyOffer {

    private static final int SECONDS = 180;

    private final Passkeys passkeys;
    private final ObjectProvider<FlashMapManager> flash;

    PasskeyOffer(Passkeys passkeys, ObjectProvider<FlashMapManager> flash) {
        this.passkeys = passkeys;
        this.flash = flash;
    }

    void make(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var at = LoginAnswers.at(request);
        if (isPhone(request)
                && LoginAnswers.origin(request).device() == null
                && passkeys.workAt(at)
                && who instanceof ActorAuthentication person
                && passkeys.of(person.getPrincipal()).isEmpty()) {
            var message = new FlashMap();
            message.put("passkeyOffer", true);
            message.startExpirationPeriod(SECONDS);
            flash.getObject().saveOutputFlashMap(message, request, response);
        }
    }

    private static boolean isPhone(HttpServletRequest request) {
        var browser = request.getHeader("User-Agent");
        return browser != null && browser.contains("Mobi");
    }
}

package org.shishi.account.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** How a browser gets from here to a provider and back. */
public final class SignOnWay {

    /** Where signing out goes on, and whose that is: attributes of the request that is handed on to the page. */
    public static final String LEAVING = SignOnWay.class.getName() + ".leaving";

    public static final String PROVIDER = SignOnWay.class.getName() + ".provider";

    private SignOnWay() {}

    /** This application as the browser sees it. */
    public static String here(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    public static @Nullable String carried(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, SignOns.COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    static void carry(String sealed, HttpServletRequest request, HttpServletResponse response) {
        write(sealed, SignOns.HOLDS.toSeconds(), request, response);
    }

    /** It serves once. */
    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", 0, request, response);
    }

    private static void write(String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(SignOns.COOKIE, value)
                .path(request.getContextPath() + "/login/sign-on")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** A page that goes on by itself, since a form must not lead to another host. */
    static String page(String to, String way, String name, HttpServletResponse response, Model model) {
        response.setHeader("Refresh", "0;url=" + to);
        model.addAttribute("onward", to);
        model.addAttribute("way", way);
        model.addAttribute("provider", name);
        return "account/sign-on-way";
    }

    static String refused(SignOnRefused e) {
        return "redirect:/login?sign-on=" + e.why().word();
    }
}

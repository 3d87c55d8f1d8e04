package org.shishi.frame.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Sessions;
import org.shishi.account.factor.PasskeySettings;
import org.shishi.account.signon.SignOnProviders;
import org.shishi.frame.Address;
import org.shishi.frame.input.Review;
import org.shishi.shared.RealTime;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form that came too late until its author has signed in again. Before that it stays in the browser, in the page that
 * asks to sign in: strangers fill no store of ours.
 */
@Component
class UnsentForms {

    /** The parameter with which the page that asks to sign in carries one along. */
    static final String KEPT = "_kept";

    /** The attribute of the session, as text, and of a request. */
    static final String ATTRIBUTE = Sessions.UNSENT;

    /** The attribute of the session while its author is away at a sign-on of others, as text. */
    static final String ON_THE_WAY = ATTRIBUTE + ".away";

    /** What a form that was kept is sent again with. */
    static final String RESUMED = "_resumed";

    private static final Set<String> OWN = Set.of(
            "_csrf",
            OnceFields.PARAMETER,
            OnceFields.WHO,
            OnceFields.FOR,
            OnceFields.MEANT,
            KEPT,
            Review.PARAMETER,
            RESUMED,
            StepUpFirst.PROOF,
            StepUpFirst.PASSKEY,
            StepUpFirst.SIGN_ON);
    /** As sent: what strangers may send, once more with the password. */
    private static final int LARGEST = 60_000;

    private final Forms forms;
    private final PasskeySettings passkeys;
    private final SignOnProviders signOns;
    private final LocaleResolver languages;
    private final JsonMapper json;
    private final RealTime time;

    UnsentForms(
            Forms forms,
            PasskeySettings passkeys,
            SignOnProviders signOns,
            @Lazy LocaleResolver languages,
            JsonMapper json,
            RealTime time) {
        this.forms = forms;
        this.passkeys = passkeys;
        this.signOns = signOns;
        this.languages = languages;
        this.json = json;
        this.time = time;
    }

    /** What to keep of a request that was not let in; nothing of one that no page of ours sent. */
    Optional<Unsent> of(HttpServletRequest request) {
        var path = Address.parsed(request);
        if (!request.getMethod().equals("POST")
                || request.getContentLengthLong() > LARGEST
                || !isFromOwnPage(request)
                || !forms.isOneAt(path)) {
            return Optional.empty();
        }
        return Optional.of(sent(request)).filter(unsent -> fits(write(unsent)));
    }

    /** What a form of ours holds, to be sent once more. */
    Unsent sent(HttpServletRequest request) {
        var path = Address.parsed(request);
        var secrets = forms.secretsAt(path);
        var fields = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name) && !secrets.contains(name.substring(name.lastIndexOf('.') + 1))) {
                fields.put(name, List.of(values));
            }
        });
        if (request.getParameter(OnceFields.WHO) != null) {
            fields.put(OnceFields.MEANT, List.of(meantFor(request)));
        }
        return new Unsent(
                Address.link(request),
                text(request.getParameter(OnceFields.WHO)),
                request.getParameter(OnceFields.PARAMETER),
                fields,
                hasFiles(request),
                time.instant().getEpochSecond(),
                forms.comesBackFrom(path));
    }

    /** For which colleague a form was filled in, however often it was sent since; empty for none. */
    static String meantFor(HttpServletRequest request) {
        var meant = request.getParameter(OnceFields.MEANT);
        return meant == null ? text(request.getParameter(OnceFields.FOR)) : meant;
    }

    /** Whether a form of ours came that is too large to be kept: its author is to hear of it. */
    boolean isLost(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getContentLengthLong() > LARGEST || of(request).isEmpty())
                && isFromOwnPage(request)
                && forms.isOneAt(Address.parsed(request));
    }

    /** What the sign-in page carried along; nothing where it does not lead to a form of ours. */
    Optional<Unsent> carried(HttpServletRequest request) {
        return read(request.getParameter(KEPT));
    }

    /** The same, or what has waited while its author was away; that once. */
    Optional<Unsent> brought(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ON_THE_WAY) instanceof String waited)) {
            return carried(request);
        }
        session.removeAttribute(ON_THE_WAY);
        return carried(request).or(() -> read(waited));
    }

    Optional<Unsent> read(@Nullable String text) {
        try {
            return text == null || text.isEmpty() || !fits(text)
                    ? Optional.empty()
                    : Optional.of(json.readValue(text, Unsent.class))
                            .filter(unsent -> forms.isOneAt(PathContainer.parsePath(unsent.path())));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean isTooOld(Unsent unsent) {
        return unsent.isTooOld(time.instant());
    }

    String write(Unsent unsent) {
        return json.writeValueAsString(unsent);
    }

    /** Makes it known to the page that answers the request at hand. */
    void show(HttpServletRequest request, Unsent unsent) {
        request.setAttribute(ATTRIBUTE, unsent);
        request.setAttribute("keptForm", write(unsent));
        request.setAttribute("signOns", signOns.choices(languages.resolveLocale(request)));
        request.setAttribute("passkeyHost", passkeys.offered() ? passkeys.host() : null);
        request.setAttribute(
                OnceFields.PARAMETER, unsent.once() == null ? UUID.randomUUID().toString() : unsent.once());
    }

    /** A page of another site must not get its form kept, and perhaps sent by a hasty click. */
    private static boolean isFromOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            var from = UriComponentsBuilder.fromUriString(origin).build();
            int port = from.getPort() > 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getServerName().equals(from.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream()
                    .anyMatch(part -> !text(part.getSubmittedFileName()).isEmpty());
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }

    private static boolean fits(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).length() <= LARGEST;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

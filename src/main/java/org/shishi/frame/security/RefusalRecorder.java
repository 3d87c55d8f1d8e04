package org.shishi.frame.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditRecord;
import org.shishi.audit.RefusedActs;
import org.shishi.frame.Address;
import org.shishi.policy.Denied;
import org.shishi.policy.StepUp;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes down who was refused what: by the policy, for a proof that is missing or wrong, or for sending too much. */
@Configuration(proxyBeanMethods = false)
class RefusalRecorder implements WebMvcConfigurer, HandlerInterceptor {

    /** The attribute that says why, where the answer does not: {@link Denied}, or a word. */
    static final String WHY = RefusalRecorder.class.getName();

    private static final String NOTED = WHY + ".noted";
    private static final String PUBLIC = "/public/";

    private final RefusedActs acts;

    RefusalRecorder(RefusedActs acts) {
        this.acts = acts;
    }

    /** Around all others, which may refuse. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        var why = request.getAttribute(WHY);
        int status = response.getStatus();
        boolean refused = status == HttpStatus.FORBIDDEN.value()
                || status == HttpStatus.CONTENT_TOO_LARGE.value()
                || why instanceof String
                // answered as if it were not there
                || why instanceof Denied && status == HttpStatus.NOT_FOUND.value() && !"GET".equals(method(request));
        if (refused && request.getAttribute(NOTED) == null) {
            request.setAttribute(NOTED, true);
            var act = act(request, status, why, HandlerAnnotations.has(handler, StepUp.class));
            acts.note(act, Address.path(request).startsWith(PUBLIC) ? "public" : request.getRemoteAddr());
        }
    }

    private static AuditRecord act(HttpServletRequest request, int status, @Nullable Object why, boolean dangerous) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("handler", method(request) + " " + place(request));
        detail.put("refusal", word(status, why, dangerous));
        if (why instanceof Denied denied) {
            detail.put("act", denied.action().name());
        }
        return ActorAuthentication.current()
                .map(actor ->
                        new AuditRecord(actor.id(), actor.username(), "REFUSED", "account:" + actor.username(), detail))
                .orElseGet(() -> RefusedActs.ofAStranger("REFUSED", null, Map.copyOf(detail)));
    }

    /** An error page is asked for by GET, whatever led to it. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String before
                ? before
                : request.getMethod();
    }

    /** The place that the application knows, never what was typed. */
    private static String place(HttpServletRequest request) {
        boolean early = request.getDispatcherType() == DispatcherType.ERROR;
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return early || pattern == null ? "-" : pattern.toString();
    }

    private static String word(int status, @Nullable Object why, boolean dangerous) {
        if (why instanceof String word) {
            return word;
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return "size";
        }
        return why instanceof Denied ? "policy" : dangerous ? "proof" : "other";
    }
}

package org.shishi.frame.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form that a page renders, beside the CSRF token of Spring Security, a key of its own: sent twice, it
 * happens once.
 */
@Component
class OnceFields implements BeanPostProcessor {

    static final String PARAMETER = "_once";

    /** Whose form it is, so that what arrives after the session's end is shown to nobody else. */
    static final String WHO = "_who";

    /** For which colleague it was filled in; none as a rule. */
    static final String FOR = "_for";

    /** The same of a form that is sent again, from a page that somebody else's name may stand on; empty for none. */
    static final String MEANT = "_meant";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor csrf ? new WithKey(csrf) : bean;
    }

    private record WithKey(RequestDataValueProcessor csrf) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String httpMethod) {
            return csrf.processAction(request, action, httpMethod);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return csrf.processFormFieldValue(request, name, value, type);
        }

        /** No CSRF token is given to a form that only reads, and such a form needs no key either. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = csrf.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            var both = new HashMap<>(fields);
            both.put(
                    PARAMETER,
                    request.getAttribute(PARAMETER) instanceof String key
                            ? key
                            : UUID.randomUUID().toString());
            ActorAuthentication.current().ifPresent(actor -> {
                both.put(WHO, actor.username());
                if (actor.actingFor() != null) {
                    both.put(FOR, actor.actingFor().username());
                }
            });
            return both;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return csrf.processUrl(request, url);
        }
    }
}

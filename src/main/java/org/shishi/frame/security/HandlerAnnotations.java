package org.shishi.frame.security;

import java.lang.annotation.Annotation;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads how a controller's method, or its whole class, is marked. */
final class HandlerAnnotations {

    private HandlerAnnotations() {}

    static boolean has(Object handler, Class<? extends Annotation> mark) {
        return find(handler, mark).isPresent();
    }

    /** The mark of the method, or else of its class. */
    static <A extends Annotation> Optional<A> find(Object handler, Class<A> mark) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        var own = method.getMethodAnnotation(mark);
        return Optional.ofNullable(
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), mark));
    }
}

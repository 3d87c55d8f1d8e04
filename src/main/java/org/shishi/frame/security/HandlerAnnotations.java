package org.shishi.frame.security;

import java.lang.annotation.Annotation;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads how a controller's method, or its whole class, is marked. */
final class HandlerAnnotations {

    private HandlerAnnotations() {}

    static boolean has(Object handler, Class<? extends Annotation> mark) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(mark)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), mark));
    }
}

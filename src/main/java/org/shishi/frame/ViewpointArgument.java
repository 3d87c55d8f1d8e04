package org.shishi.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the point of view to any controller method that has a {@link Viewpoint} parameter. */
class ViewpointArgument implements HandlerMethodArgumentResolver {

    private final Viewpoints viewpoints;

    ViewpointArgument(Viewpoints viewpoints) {
        this.viewpoints = viewpoints;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewpoint.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return viewpoints.of((HttpServletRequest) request.getNativeRequest());
    }
}

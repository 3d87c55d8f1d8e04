package org.shishi.frame.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Answers 422 whenever a page shows a form that has errors, so no controller has to, and lets it show all that was typed. */
public class InvalidFormStatus implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        for (var value : page.getModel().values()) {
            if (value instanceof BindingResult result && result.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                if (result.getTarget() == null) {
                    keepTyped(result, request);
                }
            }
        }
    }

    /** Where one value could not be read there is no form, and Spring forgets the rows that were in order. */
    private static void keepTyped(BindingResult result, HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0 && result.getFieldError(name) == null && result.getFieldValue(name) == null) {
                Object typed = values.length == 1 ? values[0] : List.of(values);
                result.recordFieldValue(name, typed.getClass(), typed);
            }
        });
    }
}

package org.shishi.frame.input;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

/**
 * Shows a form again as it was typed, instead of carrying it out: as if something were wrong with it, and by the same way
 * through its own controller and page.
 */
public final class Review implements Validator {

    /** The parameter with which a form asks for it. */
    public static final String PARAMETER = "_review";

    static boolean wanted(HttpServletRequest request) {
        boolean wanted = request.getParameter(PARAMETER) != null;
        if (wanted) {
            request.setAttribute("review", true);
        }
        return wanted;
    }

    @Override
    public boolean supports(Class<?> type) {
        return true;
    }

    @Override
    public void validate(Object form, Errors errors) {
        errors.reject("frame.review.check");
    }
}

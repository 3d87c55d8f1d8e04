package org.shishi.frame.input;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Shows every mistake of a form at once: Boot's validator skips the other fields when one cannot be converted. */
@ControllerAdvice
class FormBinding {

    /** What a form is when it could not be built from what was sent; {@link FormRules} needs it then. */
    private static final String FORM_TYPE = "formType";

    private final LocalValidatorFactoryBean validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void useTheWholeValidator(WebDataBinder binder, HttpServletRequest request) throws ServletRequestBindingException {
        if (binder.getTargetType() != null && binder.getTargetType().toClass().isRecord()) {
            FieldNames.check(binder.getTargetType().toClass(), request.getParameterNames());
            binder.setAutoGrowCollectionLimit(FieldNames.MOST_ELEMENTS);
            binder.setDeclarativeBinding(true); // a record is made whole; q.class=1 must not look for a setter
        }
        if (binder.getTargetType() != null && !binder.getValidators().isEmpty()) {
            if (Review.wanted(request)) {
                binder.replaceValidators(validator, new Review());
            } else {
                binder.replaceValidators(validator);
            }
            request.setAttribute(FORM_TYPE, binder.getTargetType().resolve());
        }
    }
}

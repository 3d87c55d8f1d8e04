package org.shishi.frame.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

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
        binder.setBindingErrorProcessor(new UnreadMoney());
        if (binder instanceof ExtendedServletRequestDataBinder extended) {
            extended.setHeaderPredicate(header -> false); // a header is no field of a form
        }
        if (binder.getTargetType() != null && !binder.getValidators().isEmpty()) {
            if (Review.wanted(request)) {
                binder.replaceValidators(new WholeForm(validator), new Review());
            } else {
                binder.replaceValidators(new WholeForm(validator));
            }
            request.setAttribute(FORM_TYPE, binder.getTargetType().resolve());
        }
    }

    /** Checks the records inside a form too where another of its fields could not be read: all mistakes show at once. */
    private static final class WholeForm extends SpringValidatorAdapter {

        WholeForm(Validator validator) {
            super(validator);
        }

        @Override
        public void validateValue(Class<?> form, String field, @Nullable Object value, Errors errors, Object... hints) {
            super.validateValue(form, field, value, errors, hints);
            if (value instanceof Record part && errors instanceof BindingResult result) {
                var own = new BeanPropertyBindingResult(part, field);
                validate(part, own, hints);
                own.getFieldErrors().forEach(error -> add(result, field + "." + error.getField(), error));
            }
        }

        /** What has been said of a field already is not said twice. */
        private static void add(BindingResult errors, String field, FieldError error) {
            if (!errors.hasFieldErrors(field)) {
                var codes = errors.resolveMessageCodes(String.valueOf(error.getCode()), field);
                errors.addError(new FieldError(
                        errors.getObjectName(),
                        errors.getNestedPath() + field,
                        error.getRejectedValue(),
                        false,
                        codes,
                        error.getArguments(),
                        error.getDefaultMessage()));
            }
        }
    }
}

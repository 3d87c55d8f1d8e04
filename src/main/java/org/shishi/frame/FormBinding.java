package org.shishi.frame;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Shows every mistake of a form at once (Boot's validator skips the other fields when one cannot be converted) and
 * takes typed text without the blanks around it and without characters that the database refuses.
 */
@ControllerAdvice
class FormBinding {

    private static final String[] PASSWORDS = {"password", "currentPassword", "newPassword", "repeatedPassword"};

    private final LocalValidatorFactoryBean validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TypedText(true));
        for (var field : PASSWORDS) {
            binder.registerCustomEditor(String.class, field, new TypedText(false));
        }
        if (binder.getTargetType() != null && !binder.getValidators().isEmpty()) {
            binder.replaceValidators(validator);
        }
    }

    private static class TypedText extends PropertyEditorSupport {

        private final boolean clean;

        TypedText(boolean clean) {
            this.clean = clean;
        }

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null || !clean ? text : withoutControls(text).strip());
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }

        private static String withoutControls(String text) {
            return text.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", "");
        }
    }
}

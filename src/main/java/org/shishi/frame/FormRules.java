package org.shishi.frame;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a form's constraints what its fields must say (required, longest text), so that templates need not. */
class FormRules {

    private final Validator validator;

    FormRules(Validator validator) {
        this.validator = validator;
    }

    /** The id that {@code th:field} gives to this field. */
    public String id(String field) {
        return field.replace("[", "").replace("]", "");
    }

    public boolean required(@Nullable Object form, String field) {
        return constraints(form, field)
                .map(ConstraintDescriptor::getAnnotation)
                .anyMatch(a -> a instanceof NotBlank || a instanceof NotEmpty || a instanceof NotNull);
    }

    public @Nullable Integer maxLength(@Nullable Object form, String field) {
        return constraints(form, field)
                .map(ConstraintDescriptor::getAnnotation)
                .filter(Size.class::isInstance)
                .map(a -> ((Size) a).max())
                .filter(max -> max < Integer.MAX_VALUE)
                .findFirst()
                .orElse(null);
    }

    private Stream<ConstraintDescriptor<? extends Annotation>> constraints(@Nullable Object form, String field) {
        if (form == null || field.contains(".") || field.contains("[")) {
            return Stream.empty();
        }
        var property = validator.getConstraintsForClass(form.getClass()).getConstraintsForProperty(field);
        if (property == null) {
            return Stream.empty();
        }
        return property.getConstraintDescriptors().stream().map(d -> (ConstraintDescriptor<? extends Annotation>) d);
    }
}

package org.shishi.frame.input;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.expression.Fields;
import org.thymeleaf.spring6.util.DetailedError;

/** Reads from a form's constraints what its fields must say (required, longest text), so that templates need not. */
public class FormRules {

    private final Validator validator;

    public FormRules(Validator validator) {
        this.validator = validator;
    }

    /** The id that {@code th:field} gives to this field. */
    public String id(String field) {
        return field.replace("[", "").replace("]", "");
    }

    /**
     * What the input of a field says of itself.
     *
     * @param told the ids of what stands beside it: its hint, its error
     * @param first whether it is where one goes on after the form was refused
     */
    public record Input(
            String id,
            boolean bad,
            String told,
            boolean must,
            @Nullable Integer longest,
            boolean first) {

        public @Nullable String css() {
            return bad ? "is-invalid" : null;
        }

        public @Nullable String invalid() {
            return bad ? "true" : null;
        }
    }

    /**
     * @param form the form, or its type where it could not be read
     * @param hint whether a hint stands below the field
     * @param demanded whether this page demands the field though its type does not
     */
    public Input input(@Nullable Object form, Fields fields, String field, boolean hint, boolean demanded) {
        var id = id(field);
        boolean bad = fields.hasErrors(field);
        return new Input(
                id,
                bad,
                (hint ? id + "-hint " : "") + (bad ? id + "-error" : ""),
                demanded || required(form, field),
                maxLength(form, field),
                bad && isFirst(form, fields.detailedErrors(), field));
    }

    /** Whether the field of a form, or of the type of a form, must be filled in. */
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

    /** Whether this is, of all fields with an error, the one that the form has first: it is where one goes on. */
    public boolean isFirst(@Nullable Object form, List<DetailedError> errors, String field) {
        var type = form instanceof Class<?> known ? known : form == null ? Object.class : form.getClass();
        var order = Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList();
        return errors.stream()
                .map(DetailedError::getFieldName)
                .filter(Objects::nonNull)
                .min(Comparator.comparing((String wrong) -> {
                            int place = order.indexOf(wrong.replaceAll("[.\\[].*", ""));
                            return place < 0 ? order.size() : place;
                        })
                        .thenComparing(Comparator.naturalOrder()))
                .filter(field::equals)
                .isPresent();
    }

    private Stream<ConstraintDescriptor<?>> constraints(@Nullable Object form, String field) {
        var type = form == null ? null : holder(form instanceof Class<?> known ? known : form.getClass(), field);
        if (type == null) {
            return Stream.empty();
        }
        var name = field.substring(field.lastIndexOf('.') + 1);
        var property = validator.getConstraintsForClass(type).getConstraintsForProperty(name);
        return property == null ? Stream.empty() : property.getConstraintDescriptors().stream();
    }

    /** The type that declares the last name of a path such as {@code person.name}; none inside a list. */
    private static @Nullable Class<?> holder(Class<?> form, String field) {
        Class<?> type = form;
        var names = field.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            var name = names[i];
            type = Arrays.stream(type.getDeclaredFields())
                    .filter(f -> f.getName().equals(name))
                    .<Class<?>>map(Field::getType)
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                return null;
            }
        }
        return type;
    }
}

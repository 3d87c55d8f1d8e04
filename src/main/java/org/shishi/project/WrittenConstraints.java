package org.shishi.project;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What the form's constraints say of texts, for those whom no form asks: the rows of a sheet. */
final class WrittenConstraints {

    private static final Validator CONSTRAINTS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final int SHOWN = 20;

    private WrittenConstraints() {}

    static List<FieldProblem> findings(Description said) {
        return CONSTRAINTS.validate(said).stream()
                .flatMap(broken -> finding(broken).stream())
                .toList();
    }

    private static Optional<FieldProblem> finding(ConstraintViolation<Description> broken) {
        var text = String.valueOf(broken.getInvalidValue());
        var rule = broken.getConstraintDescriptor().getAnnotation();
        return field(broken).map(field -> {
            if (rule instanceof Size size) {
                var shown = text.substring(0, Math.min(SHOWN, text.length())) + "…";
                return FieldProblem.error(field, "project.plan.too-long", shown, String.valueOf(size.max()));
            }
            return rule instanceof Pattern pattern
                    ? FieldProblem.error(field, pattern.message().replaceAll("[{}]", ""))
                    : null; // the rules say the rest themselves
        });
    }

    private static Optional<Field> field(ConstraintViolation<Description> broken) {
        return StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .map(Path.Node::getName)
                .reduce((outer, inner) -> inner)
                .flatMap(Field::ofComponent);
    }
}

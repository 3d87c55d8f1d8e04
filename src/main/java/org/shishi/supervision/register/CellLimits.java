package org.shishi.supervision.register;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Holds what the cells of a row say to the lengths that the form allows. */
@Component
public class CellLimits {

    private final Validator validator;

    CellLimits(Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses a text that is too long: {@code supervision.import.long}.
     *
     * @param heading of the cell, by the name of the component
     */
    public void require(Object said, UnaryOperator<String> heading) {
        for (var broken : validator.validate(said)) {
            if (broken.getConstraintDescriptor().getAnnotation() instanceof Size size) {
                var component = StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                        .reduce((outer, inner) -> inner)
                        .orElseThrow()
                        .getName();
                throw new RuleViolation("supervision.import.long", heading.apply(component) + " " + size.max());
            }
        }
    }
}

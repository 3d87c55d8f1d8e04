package org.shishi.supervision.register;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Holds what the cells of a row say to what the form allows: lengths, and days that somebody can mean. */
@Component
public class CellLimits {

    private final Validator validator;

    CellLimits(Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses a text that is too long, {@code supervision.import.long}, and a day that has not come or nobody can mean.
     *
     * @param heading of the cell, by the name of the component
     */
    public void require(Object said, UnaryOperator<String> heading) {
        var faults = new RuleViolation.Collected();
        for (var broken : validator.validate(said)) {
            var rule = broken.getConstraintDescriptor().getAnnotation();
            if (rule instanceof Size size) {
                faults.add(new RuleViolation(
                        "supervision.import.long", heading.apply(component(broken)) + " " + size.max()));
            }
            if (rule instanceof PastDay
                    && broken.getInvalidValue() instanceof LocalDate day
                    && day.getYear() >= PlanYear.FIRST) {
                faults.add(new RuleViolation(
                        "supervision.import.day.future", heading.apply(component(broken)) + " " + day));
            } else if (rule instanceof PastDay || rule instanceof PlausibleDay) {
                faults.add(new RuleViolation("supervision.import.day", heading.apply(component(broken))));
            }
        }
        faults.require();
    }

    private static String component(ConstraintViolation<?> broken) {
        return StreamSupport.stream(broken.getPropertyPath().spliterator(), false)
                .reduce((outer, inner) -> inner)
                .orElseThrow()
                .getName();
    }
}

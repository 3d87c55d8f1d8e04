package org.shishi.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that can be meant, whatever is planned for it: any other is a slip of the hand, 2124 for 2024. */
@Documented
@Constraint(validatedBy = PlausibleDay.Bounds.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDay {

    LocalDate FIRST = LocalDate.of(PlanYear.FIRST, 1, 1);

    /** Roads and schools take some years; nothing that a county plans takes longer. */
    int YEARS_AHEAD = 15;

    String message() default "{shared.plausible-day}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the clock of the field. */
    class Bounds implements ConstraintValidator<PlausibleDay, LocalDate> {

        /** Whether a day can be meant on the day that today is. */
        public static boolean hold(LocalDate day, LocalDate today) {
            return !day.isBefore(FIRST) && !day.isAfter(today.plusYears(YEARS_AHEAD));
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null
                    || hold(day, LocalDate.now(context.getClockProvider().getClock()));
        }
    }
}

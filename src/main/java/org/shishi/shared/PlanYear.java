package org.shishi.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A year in which there can be projects: any other whole number is a slip of the hand, and no calendar knows it. */
@Documented
@Min(PlanYear.FIRST)
@Max(PlanYear.LAST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlanYear {

    int FIRST = 2000;
    int LAST = 2100;

    String message() default "{shared.plan-year}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

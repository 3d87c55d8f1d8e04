package org.shishi.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the few places that stay open to somebody who has something else to do first; all others are closed then. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenWhile {

    Pending[] value() default {Pending.CODE, Pending.NEW_PASSWORD, Pending.ENROLMENT};
}

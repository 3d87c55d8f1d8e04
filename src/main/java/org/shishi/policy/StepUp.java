package org.shishi.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is dangerous enough to ask again who is there, when the last proof of it is older than the county allows: the
 * second factor, or the password where there is none. What was sent goes on afterwards.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {}

package org.shishi.frame;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On pages, or whole packages of them, of what is to be done now: a first visit shows the running year there, even where the
 * pages of figures begin with another one, of which the work is over. The API is asked for a year and not concerned.
 */
@Documented
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RunningYear {}

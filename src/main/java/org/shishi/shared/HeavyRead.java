package org.shishi.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a handler that reads much: a few of them run at once, so that the others keep their connections. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface HeavyRead {

    /** Whether it reads much only where a past day is asked for. */
    boolean onPastDays() default false;
}

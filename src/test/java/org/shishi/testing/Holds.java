package org.shishi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which requirements of a standard a test holds, such as {@code ASVS 6.2.1} or {@code GB 8.1.4.1 a}: on a test, or on a
 * class all of whose tests together do. The ledgers in {@code docs/security} are made of it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Holds {

    String[] value();
}

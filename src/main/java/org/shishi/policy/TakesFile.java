package org.shishi.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler to which files are sent, and says for which actions: whoever may do none of them on any record is refused
 * before the file is read. Other handlers take forms and JSON only, of their sizes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesFile {

    Action[] value();
}

package org.shishi.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a test class a context, and so a database, that it shares with no class but those that inherit
 * it from the same one: for tests that count rows or commit what others would trip over. Every context has a database of its own without this; equal contexts are shared.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface FreshDatabase {}

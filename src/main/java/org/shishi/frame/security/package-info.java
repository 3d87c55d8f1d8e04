/** Signing in and out, sessions, CSRF, forms that happen once: what stands before every controller. */
@NullMarked
package org.shishi.frame.security;

import org.jspecify.annotations.NullMarked;

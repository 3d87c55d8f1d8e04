/** What the standards of security ask of an application, and which test holds it. */
@NullMarked
package org.shishi.security;

import org.jspecify.annotations.NullMarked;

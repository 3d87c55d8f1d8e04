/** What the API says of itself (OpenAPI): for people to read, and for programs to be generated from. */
@NullMarked
package org.shishi.frame.description;

import org.jspecify.annotations.NullMarked;

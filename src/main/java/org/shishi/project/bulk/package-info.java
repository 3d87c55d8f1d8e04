/** Many projects changed alike after a look at what would change, and carried over into the next year; with their pages. */
@NullMarked
@NamedInterface("bulk")
package org.shishi.project.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

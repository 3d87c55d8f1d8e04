/** What becomes of a project behind its completion. No tables. */
@NullMarked
@NamedInterface("outcome")
package org.shishi.project.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

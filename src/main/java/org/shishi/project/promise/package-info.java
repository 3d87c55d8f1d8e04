/** What was voted of a project, frozen with the announcement, and what decided adjustments have made of it. */
@NullMarked
@NamedInterface("promise")
package org.shishi.project.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

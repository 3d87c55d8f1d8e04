/** Which projects are behind their plan, why, and whether they were behind before: judged for any day, stored nowhere. */
@NullMarked
@NamedInterface("warning")
package org.shishi.project.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

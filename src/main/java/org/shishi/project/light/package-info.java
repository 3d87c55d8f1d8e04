/**
 * How a light is judged: the rule of a year and the days it is looked at, and what was known of a project on such a day. Pure
 * but for reading the rules. Table {@code light_rule}; {@link org.shishi.project.light.PeriodEnds} is what it asks the
 * reporting periods for.
 */
@NullMarked
@NamedInterface("light")
package org.shishi.project.light;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Problems found (问题清单): recorded, rectified by the unit, verified, struck off. Tables {@code finding} and {@code
 * finding_step}. */
@NullMarked
@RunningYear
@NamedInterface("finding")
package org.shishi.supervision.finding;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;

/** Who has reported and who has not, by unit and period, and how many forms a unit was asked to fill in. */
@NullMarked
@NamedInterface("overview")
package org.shishi.progress.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What waits for whom at a count on paper, for those who tell people. No tables. */
@NullMarked
@NamedInterface("duty")
package org.shishi.vote.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

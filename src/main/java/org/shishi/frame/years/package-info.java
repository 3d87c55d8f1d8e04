/** The years beside the one that a page shows. */
@NullMarked
@NamedInterface("years")
package org.shishi.frame.years;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

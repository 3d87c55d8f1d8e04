/** Acting for a colleague (代班): asked for by one, confirmed by another, taken up and left by the person, over by itself. */
@NullMarked
@NamedInterface("acting")
package org.shishi.account.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

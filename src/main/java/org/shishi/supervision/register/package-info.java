/** Registers that were kept in sheets, taken over row by row; each kind of record reads its own. */
@NullMarked
@RunningYear
@NamedInterface("register")
package org.shishi.supervision.register;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.NamedInterface;

/** Reads a sheet of reports as a whole: every row is looked up and checked before any is taken. */
@NullMarked
@NamedInterface("sheet")
package org.shishi.progress.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

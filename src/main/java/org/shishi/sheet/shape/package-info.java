/** How offices lay out their tables: headings over two rows, notes below, signs that repeat the cell above. */
@NullMarked
@NamedInterface("shape")
package org.shishi.sheet.shape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The headings that each door needs, what offices write instead, and how a person says which column is which. */
@NullMarked
@NamedInterface("door")
package org.shishi.sheet.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** How templates become HTML at little cost: plain paths without Spring's EL, and rows written whole. */
@NullMarked
@NamedInterface("markup")
package org.shishi.frame.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

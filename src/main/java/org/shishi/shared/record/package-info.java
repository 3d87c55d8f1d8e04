/** Reads and writes records by the names of their components. */
@NullMarked
package org.shishi.shared.record;

import org.jspecify.annotations.NullMarked;

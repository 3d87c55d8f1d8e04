/** Reads sheets of entries row by row, holds them against the ledger and each other, and writes them out. */
@NullMarked
@NamedInterface("sheet")
package org.shishi.funding.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

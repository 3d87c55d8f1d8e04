/** The ledger as counties lay it out: its columns and their headings, which table of a file it is, and what each row says. */
@NullMarked
@NamedInterface("ledger")
package org.shishi.sheet.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

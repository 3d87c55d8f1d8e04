/** Compares the amounts of a project with each other and with what the ledger announces. */
@NullMarked
package org.shishi.funding.check;

import org.jspecify.annotations.NullMarked;

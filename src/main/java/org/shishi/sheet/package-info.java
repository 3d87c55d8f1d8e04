/**
 * Spreadsheets in and out: files are checked before they are opened, and become tables of cells; tables become files. What
 * a cell says is read in {@code reading}, what a county's ledger is in {@code ledger}. Pure Java, no tables, no events; other
 * modules decide what a row means.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shishi.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

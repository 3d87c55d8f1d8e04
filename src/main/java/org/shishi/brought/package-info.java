/**
 * A sheet that one person brings and another one confirms: finished votes, registers of the inspection office, accounts. What
 * each of them reads is its own; the state, the two persons and the steps between them stand here once.
 *
 * <p>A sheet that asks something, or was only looked at, is kept for its sender for a day ({@code KeptSheets}, {@code kept_sheet}), at the
 * doors of one person too. Which sheets were taken back, of whatever kind, stands in {@code sheet_undo}. Else it holds no table: each
 * kind of sheet has its own, with these columns. Publishes {@link org.shishi.brought.TakingBack}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy"})
package org.shishi.brought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

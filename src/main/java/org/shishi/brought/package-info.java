/**
 * A sheet that one person brings and another one confirms: finished votes, registers of the inspection office, accounts. What
 * each of them reads is its own; the state, the two persons and the steps between them stand here once.
 *
 * <p>Holds no table: each kind of sheet has its own, with these columns. No events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy"})
package org.shishi.brought;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

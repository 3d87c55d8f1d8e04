/**
 * The bodies (单位) that lead, carry out, watch and decide: offices, departments, townships, congress.
 *
 * <p>Table {@code unit}. A unit is never removed, since the ledger's history speaks of it; it is set inactive.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy", "brought", "sheet", "sheet::door", "sheet::reading"})
package org.shishi.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

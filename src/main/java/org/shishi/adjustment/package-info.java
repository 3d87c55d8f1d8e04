/**
 * Changes of what was promised (项目调整): asked for by a unit, judged by the county office, decided by the government or by a
 * congress. Until the decision the old target counts.
 *
 * <p>Tables {@code adjustment}, {@code adjustment_quantity}. A decision changes the ledger through {@link
 * org.shishi.project.entry.DecidedChanges}; the ledger does not know adjustments.
 */
@NullMarked
@RunningYear
@ApplicationModule(
        allowedDependencies = {"shared", "policy", "unit", "project", "project::entry", "project::promise", "frame"})
package org.shishi.adjustment;

import org.jspecify.annotations.NullMarked;
import org.shishi.frame.RunningYear;
import org.springframework.modulith.ApplicationModule;

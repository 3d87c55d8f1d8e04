/**
 * Projects as dated facts: what was so from which day, who recorded it, when and why; read as of any day, appended, withdrawn
 * as a batch. Tables {@code project}, {@code project_state}, {@code project_stage}, {@code project_forecast}, {@code
 * project_progress}, {@code project_plan} with its indicators, sites and milestones, {@code project_record}, {@code aspect}.
 */
@NullMarked
@NamedInterface("ledger")
package org.shishi.project.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

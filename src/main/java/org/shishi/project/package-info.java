/**
 * The ledger of livelihood projects (民生实事): what they are to be, their stages, forecasts and progress, as dated facts.
 *
 * <p>Tables {@code project} (what is so now), {@code project_state}, {@code project_stage}, {@code project_forecast},
 * {@code project_progress}, {@code project_plan} with its indicators, sites and milestones (what was so from which day),
 * {@code project_record} (who recorded it, when and why) and {@code aspect}. The view {@code project_now}, the functions
 * {@code project_as_of} and {@code project_standing} serve the reading modules.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "policy", "unit", "calendar", "sheet", "sheet::ledger", "file", "frame"})
package org.shishi.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

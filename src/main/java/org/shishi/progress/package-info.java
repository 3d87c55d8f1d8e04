/**
 * Progress reports: the periods in which units tell where their projects stand, and what they tell.
 *
 * <p>Tables {@code reporting_year} and {@code reporting_period}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy", "unit", "calendar", "sheet", "project", "frame"})
package org.shishi.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The reporting periods of a plan year (报送期): months or half months without gap or overlap, each with the day by which
 * reports are due. What has ended is never cut otherwise.
 *
 * <p>Tables {@code reporting_year} and {@code reporting_period}. Hears {@link org.shishi.calendar.CalendarYearLoaded}: due
 * dates that were counted without the notice on days off are counted again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy", "calendar", "meeting", "project::light", "frame"})
package org.shishi.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

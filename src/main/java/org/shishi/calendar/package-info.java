/**
 * The days that the field reckons by: working days as the State Council's notices order them, and the eve of the Spring
 * Festival.
 *
 * <p>Tables {@code calendar_year} (the years whose notice is loaded) and {@code calendar_day}. Publishes
 * {@link org.shishi.calendar.CalendarYearLoaded}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "policy", "brought", "sheet", "sheet::door", "sheet::reading", "sheet::shape"})
package org.shishi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

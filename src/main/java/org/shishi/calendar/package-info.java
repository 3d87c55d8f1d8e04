/** The days that the field reckons by: the eve of the Spring Festival. Holds no table of the database. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shishi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

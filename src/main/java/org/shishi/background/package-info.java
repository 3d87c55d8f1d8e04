/**
 * What takes longer than a page may wait: goes on behind it, one piece after another, and tells how far it is, so that people
 * can leave and come back.
 *
 * <p>Table {@code background_progress}, one row for each piece of work under way. No events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shishi.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

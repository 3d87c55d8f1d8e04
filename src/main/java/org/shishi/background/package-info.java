/**
 * What takes longer than a page may wait: goes on behind it, one piece after another, and tells how far it is, so that people
 * can leave and come back. Work that any node can do goes on with another one when its node is lost.
 *
 * <p>Tables {@code background_progress}, one row for each piece of work under way, {@code scheduled_tasks}, db-scheduler's, one for
 * each piece that nodes share, {@code check_outcome}. No events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy"})
package org.shishi.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The first hour of a county, and of each of its years: what must be there before the first bulletin can be issued, in the order
 * in which one needs the other, with its state, who may do it, and the page. Beside it the list of all pages that take sheets.
 *
 * <p>Owns no table; counts what stands in those of others. Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policy", "sheet::reading", "frame"})
package org.shishi.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

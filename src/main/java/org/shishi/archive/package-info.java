/**
 * The end of a year: one signed package of a plan year that is readable without the product (pages, tables, issued documents, files and the
 * trail's part), and the export of every table in an open format. Checks such packages, by a command of the program.
 *
 * <p>Owns no table; reads those of all others in one moment. Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "policy", "sheet", "frame"})
package org.shishi.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

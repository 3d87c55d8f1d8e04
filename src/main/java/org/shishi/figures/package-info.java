/**
 * The published figures of a year as of any day: by level, by unit, by aspect, compared, through the year, and the projects
 * behind each. Reads only and writes nothing.
 *
 * <p>Owns no table; reads through the function {@code figures_ledger}. Neither publishes nor
 * hears an event.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "calendar",
            "project",
            "project::entry",
            "project::list",
            "project::outcome",
            "project::warning",
            "unit",
            "sheet",
            "frame",
            "frame::markup"
        })
package org.shishi.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

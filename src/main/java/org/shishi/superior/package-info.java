/**
 * Notices and praise by superior bodies (上级通报, 督办, 表扬): which body, its paper, what it says of which units and projects, by when
 * an answer is due, and the answers. A record of its own beside a project: one that was named as late may have finished in time.
 *
 * <p>Tables {@code superior_notice} and those that begin so. Publishes {@link org.shishi.superior.SuperiorNoticeTold}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "account",
            "brought",
            "unit",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "file",
            "project",
            "project::entry",
            "supervision::desk",
            "agenda",
            "frame",
            "frame :: years"
        })
package org.shishi.superior;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

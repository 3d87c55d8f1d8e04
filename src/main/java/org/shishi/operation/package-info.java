/**
 * Tells whoever runs the installation how it is: a page, the same by the API, and figures for Prometheus. It reads the state of
 * the modules below and is called by none of them; no table, no events.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "audit",
            "background",
            "backup",
            "period",
            "progress::overview",
            "frame"
        })
package org.shishi.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

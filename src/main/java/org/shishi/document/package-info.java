/**
 * What the county writes out of its ledger: bulletins (通报) for a period and the yearly report to the congress. Texts that
 * people edit, figures that nobody can type over; checked before they are issued, and frozen with their rows then.
 *
 * <p>Tables {@code document} and {@code document_number}. Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "calendar",
            "unit",
            "project",
            "vote",
            "supervision",
            "progress",
            "funding",
            "figures",
            "paper",
            "sheet",
            "frame"
        })
package org.shishi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

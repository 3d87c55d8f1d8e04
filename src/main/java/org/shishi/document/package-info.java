/**
 * What the county writes out of its ledger: bulletins (通报) for a period and the yearly report to the congress. Texts that
 * people edit, figures that nobody can type over; checked before they are issued, and frozen with their rows then. What can be
 * said, and with what values, is in {@code catalogue}.
 *
 * <p>Tables {@code document}, {@code document_number} and {@code document_file}. Hears {@link
 * org.shishi.brought.TakingBack} and refuses it where an issued document tells the figures; publishes none.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "background",
            "policy",
            "brought",
            "unit",
            "catalogue",
            "paper",
            "sheet",
            "period",
            "frame",
            "frame :: years"
        })
package org.shishi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

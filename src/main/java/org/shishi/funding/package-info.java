/**
 * The money (资金) of livelihood projects: what was planned, allocated, arrived, appropriated, paid and built for it, as dated
 * entries by tier and channel; the county's fixed quota; what does not fit together.
 *
 * <p>Tables {@code funding_entry}, {@code funding_quota} and {@code funding_acknowledgement}, to which is only ever added,
 * {@code funding_year}, which is locked while money of that year is entered, and {@code funding_import}. Total investment and
 * quota as announced are the ledger's ({@code project}). Neither publishes nor hears an event.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "brought",
            "unit",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "sheet::shape",
            "project",
            "project::span",
            "figures",
            "frame"
        })
package org.shishi.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

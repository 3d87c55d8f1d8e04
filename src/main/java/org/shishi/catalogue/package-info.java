/**
 * Everything that a document of the county can say: placeholders with their values as of a day, each value with the rows behind
 * it. A module that brings figures of its own adds a {@link ValueSource} here; the editor's list of placeholders, checks, freezing
 * and comparison need nothing more.
 *
 * <p>No tables, no events; reads only.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "calendar",
            "unit",
            "project",
            "project::entry",
            "project::handover",
            "project::promise",
            "project::warning",
            "vote",
            "vote :: count",
            "adjustment",
            "assessment",
            "assessment::grade",
            "supervision::finding",
            "supervision::inspection",
            "supervision::notice",
            "period",
            "progress",
            "progress::overview",
            "funding",
            "lookback",
            "superior",
            "veto",
            "evaluation",
            "evaluation::rule",
            "figures",
            "paper"
        })
package org.shishi.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

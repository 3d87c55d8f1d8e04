/**
 * The yearly evaluation of units (综合考核): a versioned rule set of the year, points computed from the ledger with the rows behind
 * each of them, the standing of a unit among its like, its objections, and the freeze at the year's end. No persons are ranked.
 *
 * <p>Tables {@code evaluation} and those that begin so. Everything that points are made of stands in other modules and is read
 * here. Publishes {@link org.shishi.evaluation.EvaluationPublished}; hears nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "unit",
            "agenda",
            "calendar",
            "sheet",
            "file",
            "period",
            "figures",
            "project",
            "project::list",
            "project::outcome",
            "progress",
            "progress::overview",
            "supervision::finding",
            "supervision::notice",
            "lookback",
            "superior",
            "veto",
            "frame",
            "frame :: years"
        })
package org.shishi.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

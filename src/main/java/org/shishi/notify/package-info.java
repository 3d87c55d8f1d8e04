/**
 * Tells people what concerns them: the inbox in the application, and one digest a day by e-mail. It hears the events of the
 * modules below and is called by none of them.
 *
 * <p>Tables {@code notification}, {@code digest}, {@code job_day}, {@code shedlock}. Also runs the jobs that no request
 * starts, each once however many nodes there are.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "policy",
            "account",
            "account::acting",
            "account::factor",
            "adjustment",
            "calendar",
            "project",
            "project::entry",
            "project::closing",
            "period",
            "progress",
            "lookback",
            "evaluation",
            "supervision",
            "supervision::finding",
            "supervision::instruction",
            "supervision::notice",
            "superior",
            "veto",
            "vote",
            "vote::duty",
            "frame"
        })
package org.shishi.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

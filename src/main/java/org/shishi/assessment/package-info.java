/**
 * What deputies say of finished projects (满意度测评): who assesses, by a rule declared before, the paper count by two tellers as
 * {@link org.shishi.vote.PaperCounts} takes it, the grades, and the rectification that 不满意 opens.
 *
 * <p>{@code assessment.grade} is the arithmetic. Tables {@code assessment} and those that begin so; the rounds, sheets and
 * signatures stand with those of votes. What residents say is never part of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "brought",
            "account",
            "unit",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "project",
            "project::entry",
            "proposal",
            "vote",
            "vote::count",
            "vote::forms",
            "supervision::finding",
            "frame",
            "frame :: years"
        })
package org.shishi.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * From the candidates to the projects (审议 · 票决): the rule of each meeting, the paper count by two tellers, the result and its
 * announcement.
 *
 * <p>{@code vote.count} is the arithmetic, {@code vote.finished} takes votes of the past from a sheet.
 *
 * <p>Tables {@code vote} and those that begin so. Candidates come from the reserve pool of {@link
 * org.shishi.proposal.Nominations}. A winner becomes a project by asking {@link org.shishi.project.entry.Adoptions}; the ledger does not
 * know votes, the link stands here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "brought",
            "unit",
            "account",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "project",
            "project::entry",
            "project::promise",
            "frame",
            "frame :: years",
            "paper",
            "proposal",
            "adjustment"
        })
package org.shishi.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * From the suggestion to the vote to the project (征集 · 初定 · 审议 · 票决): the bodies that vote, the rule of each meeting, the
 * paper count by two tellers, the result and its announcement.
 *
 * <p>Tables {@code voting_body}, {@code collection_window}, {@code proposal}, {@code reserve_item}, {@code vote} and those that begin so, {@code public_secret}, {@code public_sending},
 * {@code public_question_used}. A winner becomes a project by
 * asking {@link org.shishi.project.Projects}; the ledger does not know votes, the link stands here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "policy", "unit", "account", "sheet", "project", "frame", "paper", "adjustment"
        })
package org.shishi.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

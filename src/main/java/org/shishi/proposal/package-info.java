/**
 * From the suggestion to the reserve pool (征集 · 初定): the bodies that vote, when they collect, what is suggested to them by
 * anybody, how it is screened, and what may stand on their ballots.
 *
 * <p>Tables {@code voting_body}, {@code collection_window}, {@code proposal}, {@code reserve_item}, {@code public_secret},
 * {@code public_sending}, {@code public_question_used}. Votes take items of the pool onto their ballots through {@link
 * org.shishi.proposal.Nominations}; nothing here knows votes.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "unit",
            "account",
            "project",
            "project::entry",
            "project::promise",
            "frame"
        })
package org.shishi.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

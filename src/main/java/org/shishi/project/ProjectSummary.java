package org.shishi.project;

import java.util.List;
import java.util.Set;
import org.shishi.policy.Action;

/**
 * What the ledger says of a project on one day, but for its plan.
 *
 * @param voted whether it was voted for, so that only an adjustment changes what the vote locks
 * @param missing which of the five ones are missing
 * @param nextStages the stages that the table of transitions lets follow now
 * @param allowed what the reader may do to it
 */
public record ProjectSummary(
        ProjectView project, boolean voted, Set<FiveOne> missing, List<Stage> nextStages, Set<Action> allowed) {}

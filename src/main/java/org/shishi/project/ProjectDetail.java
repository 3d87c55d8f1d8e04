package org.shishi.project;

import java.util.List;

/** All that the ledger says of a project on one day. */
public record ProjectDetail(ProjectSummary summary, Plan plan) {

    public ProjectView project() {
        return summary.project();
    }

    public List<Stage> nextStages() {
        return summary.nextStages();
    }
}

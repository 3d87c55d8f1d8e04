package org.shishi.project;

import java.util.List;

/** What a project is measured by, where it lies and in which steps it goes. */
public record Plan(List<Indicator> indicators, List<Site> sites, List<Milestone> milestones) {

    public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());

    public Plan {
        indicators = List.copyOf(indicators);
        sites = List.copyOf(sites);
        milestones = List.copyOf(milestones);
    }
}

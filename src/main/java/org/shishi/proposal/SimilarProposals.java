package org.shishi.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.entry.Projects;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Finds what a proposal may be the same as: others of its body, and projects that a higher level has already. */
@Component
class SimilarProposals {

    private static final int ALIKE = 40;
    private static final int MOST = 8;

    private final ProposalRepository proposals;
    private final Projects projects;
    private final Clock clock;

    SimilarProposals(ProposalRepository proposals, Projects projects, Clock clock) {
        this.proposals = proposals;
        this.projects = projects;
        this.clock = clock;
    }

    List<ProposalView.Lookalike> of(Proposal one, CollectionWindow window) {
        var found = new ArrayList<ProposalView.Lookalike>();
        for (var other : proposals.findByWindowIdOrderByIdDesc(one.windowId())) {
            if (other != one) {
                add(found, other.id(), other.title(), one.title());
            }
        }
        for (int year : List.of(window.planYear() - 1, window.planYear())) {
            var all = ProjectFilter.of(year, LocalDate.now(clock));
            projects.find(Actor.SYSTEM, all, List.of(), Pageable.unpaged()).stream()
                    .filter(project -> project.description().level() != Level.TOWNSHIP)
                    .forEach(project -> add(
                            found,
                            null,
                            project.code() + " " + project.description().title(),
                            one.title()));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(ProposalView.Lookalike::percent).reversed())
                .limit(MOST)
                .toList();
    }

    private static void add(
            List<ProposalView.Lookalike> found, @org.jspecify.annotations.Nullable Long id, String what, String title) {
        int percent = TextSimilarity.of(what.replaceFirst("^[\\w-]+ ", ""), title);
        if (percent >= ALIKE) {
            found.add(new ProposalView.Lookalike(id, what, percent));
        }
    }
}

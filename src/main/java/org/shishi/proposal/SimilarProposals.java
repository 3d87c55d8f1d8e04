package org.shishi.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.text.TextSimilarity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a proposal may be the same as: others of its body, and projects that a higher level has already. */
@Component
class SimilarProposals {

    private static final int MOST = 8;

    /** The projects of a year that are not a township's own, in the county's order: no more of each than its name. */
    private static final String NAMES = """
            select p.code, p.title from project_now p where p.plan_year = ? and p.level <> 'TOWNSHIP'
            order by array_position(array['PROVINCIAL', 'MUNICIPAL', 'COUNTY'], p.level), p.code""";

    private final ProposalRepository proposals;
    private final JdbcClient jdbc;

    SimilarProposals(ProposalRepository proposals, JdbcClient jdbc) {
        this.proposals = proposals;
        this.jdbc = jdbc;
    }

    List<ProposalView.Lookalike> of(Proposal one, CollectionWindow window) {
        var likeness = TextSimilarity.to(one.title());
        var found = new ArrayList<ProposalView.Lookalike>();
        for (var other : proposals.findByWindowIdOrderByIdDesc(one.windowId())) {
            if (other != one) {
                add(found, other.id(), other.title(), likeness.of(other.title()));
            }
        }
        for (int year : List.of(window.planYear() - 1, window.planYear())) {
            jdbc.sql(NAMES).param(year).query(rs -> {
                var title = rs.getString("title");
                add(found, null, rs.getString("code") + " " + title, likeness.of(title));
            });
        }
        return found.stream()
                .sorted(Comparator.comparingInt(ProposalView.Lookalike::percent).reversed())
                .limit(MOST)
                .toList();
    }

    private static void add(List<ProposalView.Lookalike> found, @Nullable Long id, String what, int percent) {
        if (percent >= TextSimilarity.ALIKE) {
            found.add(new ProposalView.Lookalike(id, what, percent));
        }
    }
}

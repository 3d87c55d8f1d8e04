package org.shishi.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.veto.VetoFixtures.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.superior.SuperiorNoticeKind;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** A page of vetoes shows what stands at its place among all, though most of them are sorted and counted elsewhere. */
@WholeApplication
class VetoListsTests {

    @Autowired
    Vetoes vetoes;

    @Autowired
    VetoLists lists;

    private VetoFixtures facts;

    @Test
    void everyPageIsItsPartOfAll(@Autowired ApplicationContext application) {
        facts = VetoFixtures.of(application);
        for (int i = 0; i < 7; i++) {
            facts.fact();
        }
        facts.recorded(SuperiorNoticeKind.LATE, facts.unfinished(), facts.unfinished());
        for (var verb : List.of(VetoVerb.IMPOSE, VetoVerb.SPARE, VetoVerb.IMPOSE)) {
            facts.take("inspection", facts.fact(), verb);
        }
        var gone = facts.unfinished();
        var key = facts.about(gone, VetoGround.UNFINISHED).key();
        facts.take("inspection", key, VetoVerb.IMPOSE);
        facts.complete(gone, LocalDate.of(YEAR, 12, 20));
        for (var who : List.of("county", "leader", "department")) {
            for (var query : queries()) {
                compare(facts.actor(who), query);
            }
        }
    }

    private List<VetoQuery> queries() {
        long unit = facts.unit().id();
        return List.of(
                query(null, null, null, null, null),
                query(VetoState.PROPOSED, null, null, null, null),
                query(VetoState.IMPOSED, null, null, null, null),
                query(null, VetoGround.NAMED, null, null, null),
                query(null, VetoGround.UNFINISHED, unit, null, null),
                query(null, null, facts.unit("县教育局").id(), null, null),
                query(null, null, null, true, null),
                query(null, null, null, null, true));
    }

    private static VetoQuery query(
            @Nullable VetoState state,
            @Nullable VetoGround ground,
            @Nullable Long unit,
            @Nullable Boolean open,
            @Nullable Boolean standing) {
        return new VetoQuery(state, ground, unit, open, standing);
    }

    private void compare(Actor actor, VetoQuery query) {
        var all = vetoes.ofYear(actor, YEAR, facts.today());
        var fitting = all.stream().filter(query::fits).toList();
        for (int page = 0; page * 3 <= fitting.size() + 3; page++) {
            var found = lists.find(actor, YEAR, facts.today(), query, PageRequest.of(page, 3));
            assertThat(found.page().getContent())
                    .as("page %s of %s for %s", page, query, actor.username())
                    .isEqualTo(fitting.stream().skip(page * 3L).limit(3).toList());
            assertThat(found.page().getTotalElements()).isEqualTo(fitting.size());
            assertThat(found.counts()).isEqualTo(VetoCounts.of(all, 0, false));
        }
        assertThat(lists.count(actor, YEAR, facts.today())).isEqualTo(all.size());
    }
}

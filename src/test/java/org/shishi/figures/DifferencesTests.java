package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page shows of two days is found without comparing all projects, and is what comparing them finds. */
@WholeApplication
class DifferencesTests {

    @Autowired
    Figures figures;

    @Autowired
    Units units;

    @ParameterizedTest
    @CsvSource({
        "2023-02-01,2023-04-30",
        "2023-04-30,2023-05-01",
        "2023-08-31,2024-01-08",
        "2024-01-08,2023-02-01",
        "2023-06-01,2023-06-01"
    })
    void theFirstDifferencesAreThoseOfTheWholeComparison(LocalDate from, LocalDate to) {
        var whole = figures.compare(OFFICE, 2023, from, to);
        var first = figures.differences(OFFICE, 2023, from, to);
        var changed = pairs(OFFICE, from, to, first.changed());
        assertThat(first.more()).isFalse();
        assertThat(changed).containsExactlyInAnyOrderElementsOf(whole.changed());
        assertThat(pairs(OFFICE, from, to, first.added()).stream().map(ProjectDifference::after))
                .containsExactlyInAnyOrderElementsOf(whole.added());
        assertThat(pairs(OFFICE, from, to, first.removed()).stream().map(ProjectDifference::before))
                .containsExactlyInAnyOrderElementsOf(whole.removed());
        assertThat(changed.stream()
                        .map(one -> one.before().standing() == one.after().standing())
                        .toList())
                .isSorted();
    }

    @Test
    void whoSeesTheProjectsOfAUnitHasThemCompared() {
        var town = units.all().stream()
                .filter(unit -> unit.name().equals("温溪镇"))
                .findFirst()
                .orElseThrow();
        var clerk = new Actor(null, "clerk", "经办人", town.id(), town.name(), Set.of(Role.TOWNSHIP_CLERK), null, false);
        var from = day("2023-08-31");
        var to = day("2024-01-08");
        var seen = figures.differences(clerk, 2023, from, to);
        assertThat(pairs(clerk, from, to, seen.changed()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        figures.compare(clerk, 2023, from, to).changed());
    }

    private List<ProjectDifference> pairs(Actor actor, LocalDate from, LocalDate to, List<Long> ids) {
        return figures.pairs(actor, 2023, from, to, ids);
    }
}

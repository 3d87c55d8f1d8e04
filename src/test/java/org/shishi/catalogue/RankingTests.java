package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.figures.FigureCounts;

/** Units are ranked by the share that they have completed, compared exactly. */
class RankingTests {

    @Test
    void equalsShareARankAndTheNextIsSkipped() {
        var ranking = Ranking.of(List.of(unit("A", 1, 2), unit("B", 4, 4), unit("C", 3, 6), unit("D", 0, 3)));

        assertThat(ranking.places().stream().map(place -> place.rank() + place.code()))
                .containsExactly("1B", "2A", "2C", "4D");
    }

    @Test
    void fractionsAreComparedExactlyAndNotByTheirTwoDecimals() {
        var ranking = Ranking.of(List.of(unit("A", 33333, 100000), unit("B", 1, 3)));

        assertThat(ranking.places().stream().map(place -> place.rank() + place.code()))
                .containsExactly("1B", "2A");
    }

    @Test
    void aUnitWithoutProjectsHasNoRank() {
        assertThat(Ranking.of(List.of(unit("A", 0, 0))).places()).isEmpty();
    }

    private static Ranking.Entry unit(String code, int completed, int total) {
        return new Ranking.Entry(code, code, new FigureCounts(total, completed, total - completed, 0, 0));
    }
}

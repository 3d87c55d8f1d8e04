package org.shishi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleasedMigrationsTests {

    private static final Release RELEASED =
            new Release("0.1.0", Map.of("frame/V001__one.sql", "a", "unit/V002__two.sql", "b"));

    @Test
    void whatWasReleasedIsAsItWasAndEverythingNewHasAHigherNumberOfItsOwn() {
        assertThat(MigrationFiles.here().faultsAfter(Release.last()))
                .as("write another migration instead, with the next number")
                .isEmpty();
    }

    @Test
    void theFirstReleaseReachesToThirtyFive() {
        assertThat(Release.last().highest()).isGreaterThanOrEqualTo(35);
    }

    @Test
    void anEditedOrRemovedMigrationIsFound() {
        assertThat(files("frame/V001__one.sql", "changed").faultsAfter(RELEASED))
                .containsExactlyInAnyOrder(
                        "frame/V001__one.sql was released and may not be edited",
                        "unit/V002__two.sql was released and may not be removed");
    }

    @Test
    void aNumberThatIsTooLowOrTakenOrMisspeltIsFound() {
        var released = RELEASED.checksums();
        assertThat(with(released, "vote/V001__late.sql").faultsAfter(RELEASED))
                .containsExactlyInAnyOrder(
                        "vote/V001__late.sql needs a number above 2, the last one released",
                        "vote/V001__late.sql has the number of frame/V001__one.sql");
        assertThat(with(released, "vote/V3_1__dotted.sql").faultsAfter(RELEASED))
                .containsExactly("vote/V3_1__dotted.sql is not named <module>/V<number>__<words>.sql");
        assertThat(with(released, "vote/V003__next.sql").faultsAfter(RELEASED)).isEmpty();
    }

    private static MigrationFiles files(String path, String checksum) {
        return new MigrationFiles(Map.of(path, checksum));
    }

    private static MigrationFiles with(Map<String, String> released, String path) {
        var all = new TreeMap<>(released);
        all.put(path, "new");
        return new MigrationFiles(all);
    }
}

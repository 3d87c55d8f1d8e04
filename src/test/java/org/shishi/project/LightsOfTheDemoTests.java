package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.project.entry.Projects;
import org.shishi.project.warning.Lights;
import org.shishi.project.warning.ProjectLight;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What the database counts and what the pure computation explains are the same, over the whole demo. */
@WholeApplication
class LightsOfTheDemoTests {

    private static final int ALL = 222;

    @Autowired
    Lights lights;

    @Autowired
    Projects projects;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-12-31",
                "2023-03-31",
                "2023-06-30",
                "2023-08-31",
                "2023-09-30",
                "2023-11-15",
                "2023-11-30",
                "2023-12-31",
                "2024-01-01",
                "2024-01-08",
                "2026-01-01"
            })
    void theDatabaseFindsTheLightsThatAreExplained(String on) {
        var asOf = day(on);
        var explained = new ArrayList<ProjectLight>();
        lights.each(OFFICE, 2023, asOf, explained::add);
        var counts = lights.counts(OFFICE, 2023, asOf);
        for (var light : Light.values()) {
            var found = find(ProjectFilter.of(2023, asOf), light, null);
            assertThat(found)
                    .isEqualTo(explained.stream()
                            .filter(one -> one.light().light() == light)
                            .map(ProjectLight::code)
                            .toList());
            assertThat(counts.of(light)).isEqualTo(found.size());
        }
        assertThat(find(ProjectFilter.of(2023, asOf), null, true))
                .hasSize(counts.caughtUp())
                .isEqualTo(explained.stream()
                        .filter(one -> !one.caughtUp().isEmpty())
                        .map(ProjectLight::code)
                        .toList());
    }

    @Test
    void onTheDayOfTheReportAllThatIsLateIsRed() {
        var counts = lights.counts(OFFICE, 2023, day("2024-01-08"));
        assertThat(counts.of(Light.FINISHED)).isEqualTo(194);
        assertThat(counts.of(Light.RED)).isEqualTo(27);
        assertThat(counts.of(Light.NONE)).isOne();
        assertThat(Arrays.stream(Light.values()).mapToInt(counts::of).sum()).isEqualTo(ALL);
    }

    @Test
    void theListIsSortedFromRedToFinished() {
        var asOf = day("2024-01-08");
        var order = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE, Light.FINISHED);
        var found = projects.find(
                OFFICE, ProjectFilter.of(2023, asOf), List.of(new SortOrder(SortKey.LIGHT, false)), Pageable.unpaged());
        assertThat(found.stream().map(one -> one.light().light()).toList())
                .isSortedAccordingTo(Comparator.comparing(order::indexOf));
    }

    private List<String> find(ProjectFilter all, Light light, Boolean caughtUp) {
        var filter = new ProjectFilter(
                all.year(),
                all.asOf(),
                all.levels(),
                null,
                null,
                null,
                null,
                all.stages(),
                null,
                null,
                null,
                null,
                null,
                null,
                light,
                caughtUp,
                null,
                null,
                null,
                ProgressFilter.ALL);
        return projects.find(OFFICE, filter, List.of(new SortOrder(SortKey.CODE, false)), Pageable.unpaged()).stream()
                .map(ProjectView::code)
                .filter(Objects::nonNull)
                .toList();
    }
}

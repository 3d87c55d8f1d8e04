package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.Stage;
import org.shishi.shared.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Random histories, counted once by the database and once in plain Java straight from the definitions (domain §3). */
@SpringBootTest
@Import(ProjectFixtures.class)
@FreshDatabase
class FiguresByDefinitionTests {

    private static final LocalDate FIRST = day("2024-01-01");
    private static final LocalDate EVE = day("2025-01-28");
    private static final int DAYS = 500;
    private static final List<String> UNITS = List.of("县教育局", "县交通运输局", "鹤城街道", "温溪镇");

    @Autowired
    Figures figures;

    @Autowired
    ProjectFixtures ledger;

    private final Random random = new Random(20240108);
    private final List<Known> projects = new ArrayList<>();

    /** What was told of one project, in the order of telling. */
    private record Known(
            String code,
            Level level,
            String unit,
            LocalDate adopted,
            LocalDate deadline,
            List<Told<Stage>> stages,
            List<Told<LocalDate>> forecasts) {

        boolean counted(LocalDate on) {
            return !adopted.isAfter(on) && stage(on) != Stage.TERMINATED;
        }

        boolean completed(LocalDate on) {
            return counted(on)
                    && List.of(Stage.COMPLETED, Stage.IN_USE, Stage.ACCEPTED, Stage.CLOSED)
                            .contains(stage(on));
        }

        boolean suspended(LocalDate on) {
            return counted(on) && stage(on) == Stage.SUSPENDED;
        }

        boolean expectedByEve(LocalDate on) {
            var expected = newest(forecasts, on);
            var date = expected == null ? deadline : expected;
            return counted(on) && !completed(on) && !suspended(on) && !date.isBefore(on) && !date.isAfter(EVE);
        }

        boolean delayed(LocalDate on) {
            return counted(on) && !completed(on) && !suspended(on) && !expectedByEve(on);
        }

        private Stage stage(LocalDate on) {
            var stage = newest(stages, on);
            return stage == null ? Stage.NOT_STARTED : stage;
        }

        /** Of the latest day, what was told last. */
        private static <V> V newest(List<Told<V>> told, LocalDate on) {
            return told.stream()
                    .filter(one -> !one.on().isAfter(on))
                    .sorted(Comparator.comparing(Told::on))
                    .reduce((a, b) -> b)
                    .map(Told::value)
                    .orElse(null);
        }
    }

    private record Told<V>(LocalDate on, V value) {}

    @Test
    void theDatabaseCountsWhatTheDefinitionsSay() {
        ledger.units();
        for (int i = 0; i < 50; i++) {
            tell();
        }
        for (int offset = 0; offset <= DAYS; offset += 7) {
            var on = FIRST.plusDays(offset);
            for (var by : Grouping.values()) {
                var table = figures.of(OFFICE, 2024, on, by);
                table.rows().forEach(row -> assertAddsUp(row.counts()));
                assertThat(table.sum()).as("by %s on %s", by, on).isEqualTo(counted(on, any -> true));
            }
            for (var level : Level.values()) {
                assertThat(row(on, Grouping.LEVEL, level.name())).isEqualTo(counted(on, one -> one.level() == level));
            }
            assertThat(codes(on, Figure.DELAYED)).isEqualTo(expected(on, one -> one.delayed(on)));
            assertThat(codes(on, Figure.FORECAST_BEFORE_FESTIVAL))
                    .isEqualTo(expected(on, one -> one.expectedByEve(on)));
        }
    }

    private void tell() {
        var adopted = FIRST.plusDays(random.nextInt(120));
        var deadline = adopted.plusDays(random.nextInt(DAYS));
        var level = Level.values()[random.nextInt(4)];
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var code = ledger.project()
                .year(2024)
                .level(level)
                .lead(unit)
                .adopted(adopted.toString())
                .deadline(deadline.toString())
                .enter();
        var known = new Known(code, level, unit, adopted, deadline, new ArrayList<>(), new ArrayList<>());
        known.stages().add(new Told<>(adopted, Stage.NOT_STARTED));
        projects.add(known);
        for (int i = random.nextInt(9); i > 0; i--) {
            tellMore(known, adopted.plusDays(random.nextInt(DAYS)));
        }
    }

    /** An illegal stage, or a forecast for a finished project, is refused and so was never told. */
    private void tellMore(Known known, LocalDate on) {
        try {
            if (random.nextBoolean()) {
                var stage = Stage.values()[random.nextInt(Stage.values().length)];
                ledger.stage(known.code(), stage, on.toString());
                known.stages().add(new Told<>(on, stage));
            } else {
                var forecast = on.plusDays(random.nextInt(200));
                ledger.forecast(known.code(), forecast.toString(), on.toString());
                known.forecasts().add(new Told<>(on, forecast));
            }
        } catch (RuleViolation refused) {
            assertThat(refused.code())
                    .isIn(
                            "project.stage.illegal",
                            "project.stage.already",
                            "project.stage.ended",
                            "project.completed.before-start",
                            "project.forecast.completed",
                            "project.closing.two-persons");
        }
    }

    private FigureCounts counted(LocalDate on, Predicate<Known> among) {
        return new FigureCounts(
                count(among, one -> one.counted(on)),
                count(among, one -> one.completed(on)),
                count(among, one -> one.expectedByEve(on)),
                count(among, one -> one.delayed(on)),
                count(among, one -> one.suspended(on)));
    }

    private int count(Predicate<Known> among, Predicate<Known> fits) {
        return (int) projects.stream().filter(among).filter(fits).count();
    }

    private List<String> expected(LocalDate on, Predicate<Known> fits) {
        return projects.stream().filter(fits).map(Known::code).sorted().toList();
    }

    private List<String> codes(LocalDate on, Figure figure) {
        var found = new ArrayList<String>();
        figures.each(OFFICE, 2024, on, figure, Grouping.LEVEL, null, project -> found.add(project.code()));
        return found.stream().sorted().toList();
    }

    private FigureCounts row(LocalDate on, Grouping by, String key) {
        return figures.of(OFFICE, 2024, on, by).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private static void assertAddsUp(FigureCounts counts) {
        assertThat(counts.completed() + counts.suspended() + counts.forecastBeforeFestival() + counts.delayed())
                .isEqualTo(counts.total());
    }
}

package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.project.Direction;
import org.shishi.project.Light;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;
import tools.jackson.databind.json.JsonMapper;

/** How far the work of the demo is, counted once by the database and once in Java from the rows of the ledger. */
@WholeApplication
class ProgressFiguresTests {

    private static final String REPORT = "2024-01-08";
    private static final Pattern NUMBER_WITH_ROWS =
            Pattern.compile("<a\\s[^>]*href=\"(/projects\\?[^\"]*)\"[^>]*>(\\d+)</a>");
    private static final Pattern ROWS_OF_LIST = Pattern.compile("共 (\\d+) 条");

    @Autowired
    ProgressFigures figures;

    @Autowired
    Projects projects;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    /** A row of the ledger, and whether its goals only have to be started. */
    private record Known(ProjectView project, boolean startGoal) {

        boolean started() {
            var percent = project.progress().percent();
            var worked = percent != null && percent.signum() > 0 && project.stage() != Stage.PREPARING && !startGoal;
            return project.startedOn() != null || project.stage().completed() || worked;
        }

        boolean judged() {
            return List.of(Light.RED, Light.YELLOW, Light.GREEN)
                    .contains(project.light().light());
        }

        boolean green(Predicate<Integer> sign) {
            var light = project.light();
            return light.light() == Light.GREEN && sign.test(light.gap().signum());
        }

        boolean percent(Predicate<Double> fits) {
            var percent = project.progress().percent();
            return percent != null && fits.test(percent.doubleValue());
        }

        boolean is(ProgressShare share) {
            var light = project.light().light();
            return switch (share) {
                case STARTED -> started();
                case NOT_STARTED -> !started();
                case REACHED -> percent(n -> n >= 100);
                case ABOVE -> percent(n -> n > 100);
                case MIDDLE -> percent(n -> n >= 60 && n < 100);
                case LOW -> percent(n -> n < 60);
                case UNTOLD -> project.progress().percent() == null;
                case FINISHED -> light == Light.FINISHED;
                case AHEAD -> green(sign -> sign < 0);
                case ON_PACE -> green(sign -> sign >= 0);
                case BEHIND -> light == Light.RED || light == Light.YELLOW;
                case NOT_JUDGED -> light == Light.NONE;
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31", REPORT})
    void theDatabaseCountsWhatTheRowsSay(String on) {
        var all = known(day(on));
        for (var by : Grouping.values()) {
            var table = figures.of(OFFICE, 2023, day(on), by);
            assertCounts(table.sum(), all);
            table.rows()
                    .forEach(row -> assertCounts(
                            row.counts(),
                            all.stream()
                                    .filter(one -> in(one.project(), by, row.key()))
                                    .toList()));
        }
    }

    private static void assertCounts(ProgressCounts counts, List<Known> among) {
        assertThat(counts.total()).isEqualTo(among.size());
        for (var share : ProgressShare.values()) {
            assertThat(counts.of(share)).as(share.name()).isEqualTo((int)
                    among.stream().filter(one -> one.is(share)).count());
        }
        assertThat(sum(counts, ProgressShare.STARTED, ProgressShare.NOT_STARTED))
                .isEqualTo(counts.total());
        assertThat(sum(counts, ProgressShare.REACHED, ProgressShare.MIDDLE, ProgressShare.LOW, ProgressShare.UNTOLD))
                .isEqualTo(counts.total());
        assertThat(sum(
                        counts,
                        ProgressShare.FINISHED,
                        ProgressShare.AHEAD,
                        ProgressShare.ON_PACE,
                        ProgressShare.BEHIND,
                        ProgressShare.NOT_JUDGED))
                .isEqualTo(counts.total());
        assertMean(
                counts,
                among.stream()
                        .filter(Known::judged)
                        .map(Known::project)
                        .filter(one -> one.progress().percent() != null)
                        .toList());
    }

    private static void assertMean(ProgressCounts counts, List<ProjectView> judged) {
        var told = judged.stream()
                .map(ProjectView::light)
                .filter(light -> light.actual() != null)
                .toList();
        assertThat(counts.compared()).isEqualTo(told.size());
        if (told.isEmpty()) {
            assertThat(counts.ahead()).isEmpty();
            return;
        }
        var ahead = told.stream()
                .map(light -> light.actual().subtract(light.planned()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(told.size()), 2, RoundingMode.HALF_UP);
        assertThat(counts.ahead()).hasValue(ahead);
    }

    private static int sum(ProgressCounts counts, ProgressShare... shares) {
        return List.of(shares).stream().mapToInt(counts::of).sum();
    }

    private static boolean in(ProjectView project, Grouping by, String key) {
        var aspect = project.aspect();
        return switch (by) {
            case LEVEL -> project.description().level().name().equals(key);
            case UNIT -> project.leadUnit().code().equals(key);
            case ASPECT -> (aspect == null ? "NONE" : String.valueOf(aspect.number())).equals(key);
        };
    }

    /** The projects that are counted on a day. */
    private List<Known> known(LocalDate on) {
        var all = new ArrayList<Known>();
        for (var project : rows(on, List.of())) {
            if (project.standing() != null) {
                var goals = projects.plan(OFFICE, project, on).indicators();
                var startGoal =
                        !goals.isEmpty() && goals.stream().allMatch(goal -> goal.direction() == Direction.STARTED);
                all.add(new Known(project, startGoal));
            }
        }
        return all;
    }

    private List<ProjectView> rows(LocalDate on, List<SortOrder> order) {
        return projects.find(OFFICE, ProjectFilter.of(2023, on), order, Pageable.unpaged())
                .getContent();
    }

    @Test
    void everyNumberLeadsToAsManyRows() {
        var leader = Visitor.signedIn(port, "leader");
        var asked = new LinkedHashMap<String, String>();
        for (var page : List.of("by=level&asOf=2023-09-30", "by=aspect&asOf=" + REPORT)) {
            var links = NUMBER_WITH_ROWS.matcher(
                    leader.get("/figures/progress?year=2023&" + page).body());
            links.results().forEach(link -> asked.put(link.group(1).replace("&amp;", "&"), link.group(2)));
        }
        assertThat(asked).hasSizeGreaterThan(60);
        asked.forEach((address, number) ->
                assertThat(rows(leader.get(address).body())).as(address).isEqualTo(number));
    }

    private static String rows(String list) {
        var said = ROWS_OF_LIST.matcher(list);
        return said.find() ? said.group(1) : "none";
    }

    @ParameterizedTest
    @EnumSource(ProgressShare.class)
    void programsAndFilesNarrowByTheSameWords(ProgressShare share) {
        var leader = Visitor.signedIn(port, "leader");
        var query = "?year=2023&asOf=2023-09-30&timeliness=TOTAL&" + share.filter() + "=" + share.value();
        int number = figures.of(OFFICE, 2023, day("2023-09-30"), Grouping.LEVEL)
                .sum()
                .of(share);
        var answer = json.readTree(leader.get("/api/v1/projects" + query).body());
        assertThat(answer.get("page").get("totalElements").asInt()).isEqualTo(number);
        var file = leader.get("/projects/export.csv" + query + "&columns=PACE").body();
        assertThat(file.lines().skip(3)).hasSize(number);
        var answered = json.readTree(
                leader.get("/api/v1/figures/progress?year=2023&asOf=2023-09-30").body());
        assertThat(answered.get("sum").get("shares").get(share.name()).asInt()).isEqualTo(number);
    }

    @Test
    void unknownWordsAreRefused() {
        var leader = Visitor.signedIn(port, "leader");
        for (var query : List.of("pace=FAST", "band=HALF", "started=perhaps")) {
            assertThat(leader.get("/projects?" + query).statusCode()).as(query).isEqualTo(400);
            assertThat(leader.get("/api/v1/projects?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void theListIsSortedByHowFarAProjectIsBehind() {
        var gaps = rows(day("2023-09-30"), List.of(new SortOrder(SortKey.PACE, false))).stream()
                .filter(one -> one.light().reason().byGap())
                .map(one -> one.light().gap().negate())
                .toList();
        assertThat(gaps).isSorted().hasSizeGreaterThan(10);
    }

    @Test
    void itCostsTheSameHoweverManyProjects() {
        var leader = Visitor.signedIn(port, "leader");
        var costs = new ArrayList<Long>();
        for (int year : List.of(2023, 2022)) {
            leader.get("/figures/progress?by=level&year=" + year + "&asOf=2023-05-05");
            Visitor.signedIn(port, "county");
            costs.add(
                    Statements.count(() -> leader.get("/figures/progress?by=level&year=" + year + "&asOf=2023-05-05")));
        }
        assertThat(costs.get(0)).isEqualTo(costs.get(1)).isLessThanOrEqualTo(8);
    }

    @Test
    void theFileHasTheLinesOfThePage() {
        var leader = Visitor.signedIn(port, "leader");
        var file = leader.get("/figures/progress/export.csv?by=level&year=2023&asOf=" + REPORT)
                .body();
        var counts = figures.of(OFFICE, 2023, day(REPORT), Grouping.LEVEL).sum();
        var last = List.of(file.strip().split("\n"))
                .get(file.strip().split("\n").length - 1)
                .strip()
                .split(",");
        assertThat(last[0]).isEqualTo("合计");
        assertThat(last[1]).isEqualTo(String.valueOf(counts.total()));
        var at = 2;
        for (var share : ProgressShare.values()) {
            assertThat(last[at++]).as(share.name()).isEqualTo(String.valueOf(counts.of(share)));
        }
    }
}

package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.PercentBand;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;
import tools.jackson.databind.json.JsonMapper;

/** Two things laid crosswise, counted once by the database and once in Java from the rows of the demo's ledger. */
@WholeApplication
class MatricesTests {

    private static final LocalDate AUTUMN = day("2023-09-30");
    private static final Pattern NUMBER_WITH_ROWS =
            Pattern.compile("<a\\s[^>]*href=\"(/projects\\?[^\"]*)\"[^>]*>(\\d+)</a>");
    private static final Pattern ROWS_OF_LIST = Pattern.compile("共 (\\d+) 条");

    @Autowired
    Matrices matrices;

    @Autowired
    Projects projects;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "UNIT, LIGHT",
        "LIGHT, UNIT",
        "UNIT, ASPECT",
        "LEVEL, ASPECT",
        "ASPECT, PACE",
        "BAND, PACE",
        "STAGE, STANDING",
        "LEVEL, BAND"
    })
    void eachCellIsWhatTheRowsSay(MatrixAxis rows, MatrixAxis columns) {
        var naive = new TreeMap<String, Integer>();
        counted().forEach(one -> naive.merge(key(one, rows) + " " + key(one, columns), 1, Integer::sum));
        var matrix = matrices.of(OFFICE, 2023, AUTUMN, rows, columns);
        var cells = new TreeMap<String, Integer>();
        for (var line : matrix.lines()) {
            for (int i = 0; i < matrix.heads().size(); i++) {
                if (line.numbers().get(i) > 0) {
                    cells.put(
                            line.head().key() + " " + matrix.heads().get(i).key(),
                            line.numbers().get(i));
                }
            }
        }
        assertThat(cells).isEqualTo(naive);
        assertThat(matrix.lines().stream().mapToInt(Matrix.Row::sum).sum()).isEqualTo(222);
        assertThat(matrix.sums().stream().mapToInt(Integer::intValue).sum()).isEqualTo(222);
    }

    private static String key(ProjectView project, MatrixAxis axis) {
        var aspect = project.aspect();
        return switch (axis) {
            case LEVEL -> project.description().level().name();
            case UNIT -> project.leadUnit().code();
            case ASPECT -> aspect == null ? "NONE" : String.valueOf(aspect.number());
            case LIGHT -> project.light().light().name();
            case STANDING -> project.standing().name();
            case STAGE -> project.stage().name();
            case PACE -> project.light().pace().name();
            case BAND -> band(project.progress().percent()).name();
            case ITEM -> throw new IllegalArgumentException("several of one project");
        };
    }

    private static PercentBand band(BigDecimal percent) {
        if (percent == null) {
            return PercentBand.UNTOLD;
        }
        return percent.intValue() >= 100
                ? PercentBand.REACHED
                : percent.intValue() >= 60 ? PercentBand.MIDDLE : PercentBand.LOW;
    }

    private List<ProjectView> counted() {
        return projects.find(OFFICE, ProjectFilter.of(2023, AUTUMN), List.of(), Pageable.unpaged())
                .filter(one -> one.standing() != null)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"LEVEL", "UNIT", "ASPECT"})
    void goalsThatGroupsShareAreAddedUp(MatrixAxis rows) {
        var naive = new TreeMap<String, BigDecimal>();
        var results = new TreeMap<String, BigDecimal>();
        for (var one : counted()) {
            for (var goal : projects.plan(OFFICE, one, AUTUMN).indicators()) {
                if (measured(goal)) {
                    var key = key(one, rows) + " " + goal.name() + " " + goal.unit();
                    naive.merge(key, goal.value(), BigDecimal::add);
                    if (goal.result() != null) {
                        results.merge(key, goal.result(), BigDecimal::add);
                    }
                }
            }
        }
        var matrix = matrices.items(OFFICE, 2023, AUTUMN, rows);
        assertThat(matrix.items().isEmpty()).isEqualTo(rows != MatrixAxis.UNIT);
        assertThat(matrix.items()).hasSizeLessThanOrEqualTo(12).allMatch(item -> groups(naive, item) > 1);
        for (var line : matrix.lines()) {
            for (int i = 0; i < matrix.items().size(); i++) {
                var item = matrix.items().get(i);
                var amount = line.amounts().get(i);
                var key = line.head().key() + " " + item.name() + " " + item.unit();
                assertThat(amount.target()).as(key).isEqualByComparingTo(naive.getOrDefault(key, BigDecimal.ZERO));
                if (results.containsKey(key)) {
                    assertThat(amount.result()).as(key).isEqualByComparingTo(results.get(key));
                } else {
                    assertThat(amount.result()).as(key).isNull();
                    assertThat(amount.percent()).as(key).isNull();
                }
            }
        }
    }

    private static boolean measured(Indicator goal) {
        return goal.direction() == Direction.AT_LEAST
                && goal.value() != null
                && goal.value().signum() > 0;
    }

    private static long groups(Map<String, BigDecimal> all, ItemMatrix.Item item) {
        return all.keySet().stream()
                .filter(key -> key.endsWith(" " + item.name() + " " + item.unit()))
                .count();
    }

    @Test
    void aPercentIsOfTheTargetAndNeverCapped() {
        assertThat(amount("150", "100").percent()).isEqualByComparingTo("150.00");
        assertThat(amount("1", "3").percent()).isEqualByComparingTo("33.33");
        assertThat(amount("1", "3")
                        .plus(new ItemMatrix.Amount(1, new BigDecimal("3"), null))
                        .percent())
                .isEqualByComparingTo("16.67");
        assertThat(ItemMatrix.Amount.NONE.plus(ItemMatrix.Amount.NONE).percent())
                .isNull();
    }

    private static ItemMatrix.Amount amount(String result, String target) {
        return new ItemMatrix.Amount(1, new BigDecimal(target), new BigDecimal(result));
    }

    @Test
    void everyCellLeadsToAsManyRows() {
        var leader = Visitor.signedIn(port, "leader");
        var asked = new LinkedHashMap<String, String>();
        for (var axes : List.of("rows=level&columns=aspect", "rows=stage&columns=standing", "rows=band&columns=pace")) {
            var page = leader.get("/figures/matrix?year=2023&asOf=2023-09-30&" + axes)
                    .body();
            NUMBER_WITH_ROWS
                    .matcher(page)
                    .results()
                    .forEach(link -> asked.put(link.group(1).replace("&amp;", "&"), link.group(2)));
        }
        assertThat(asked).hasSizeGreaterThan(40);
        asked.forEach((address, number) ->
                assertThat(found(leader.get(address).body())).as(address).isEqualTo(number));
        var items = matrices.items(OFFICE, 2023, AUTUMN, MatrixAxis.UNIT);
        for (int i = 0; i < items.items().size(); i++) {
            var address = "/projects?year=2023&asOf=2023-09-30&timeliness=TOTAL&indicator="
                    + java.net.URLEncoder.encode(items.items().get(i).text(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(found(leader.get(address).body()))
                    .as(address)
                    .isEqualTo(String.valueOf(items.sums().get(i).projects()));
        }
    }

    private static String found(String list) {
        var said = ROWS_OF_LIST.matcher(list);
        return said.find() ? said.group(1) : "none";
    }

    @Test
    void whatCannotBeLaidCrosswiseIsRefused() {
        assertThatThrownBy(() -> matrices.of(OFFICE, 2023, AUTUMN, MatrixAxis.UNIT, MatrixAxis.UNIT))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> matrices.items(OFFICE, 2023, AUTUMN, MatrixAxis.LIGHT))
                .isInstanceOf(RuleViolation.class);
        var leader = Visitor.signedIn(port, "leader");
        for (var axes : List.of("rows=unit&columns=unit", "rows=item&columns=unit", "rows=light&columns=item")) {
            assertThat(leader.get("/figures/matrix?" + axes).statusCode())
                    .as(axes)
                    .isEqualTo(409);
        }
        assertThat(leader.get("/figures/matrix?rows=colour").statusCode()).isEqualTo(400);
    }

    @Test
    void pageFileAndProgramsSayTheSameForOneStatementEach() {
        var leader = Visitor.signedIn(port, "leader");
        var at = "year=2023&asOf=2023-09-30&rows=unit&columns=light";
        var said = json.readTree(leader.get("/api/v1/figures/matrix?" + at).body());
        var file = leader.get("/figures/matrix/export.csv?" + at).body().strip().split("\n");
        assertThat(file[file.length - 1].strip()).startsWith("合计,").endsWith(",222");
        assertThat(said.get("lines").size()).isEqualTo(file.length - 4);
        assertThat(Statements.count(
                        () -> matrices.of(OFFICE, 2023, day("2023-04-04"), MatrixAxis.UNIT, MatrixAxis.PACE)))
                .isLessThanOrEqualTo(2);
    }
}

package org.shishi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shishi.database.FreshDatabase;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Actor;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.progress.sheet.ReportImport;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.project.ProjectFilter;
import org.shishi.project.entry.Projects;
import org.shishi.project.span.BesideSpans;
import org.shishi.shared.SentFile;
import org.shishi.testing.Statements;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports of the county's workbook: all of them are in, and the ledger of any day says what they said. */
@WholeApplication
@FreshDatabase
class DemoReportsTests {

    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2023, 9, 30);
    private static final LocalDate REPORT = LocalDate.of(2024, 1, 8);

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportOverview overview;

    @Autowired
    ReportSheets sheets;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<BesideSpans> beside;

    @Test
    void allReportsOfTheWorkbookAreConfirmedInTheirFourteenPeriods() throws Exception {
        assertThat(periods.ofYear(2023)).hasSize(14);
        var all = reports.find(Actor.SYSTEM, ReportFilter.of(2023), PageRequest.of(0, 1));
        assertThat(all.getTotalElements()).isEqualTo(2102);
        var said = said();
        var grid = overview.grid(Actor.SYSTEM, 2023, REPORT);
        for (int i = 0; i < grid.periods().size(); i++) {
            assertThat(grid.total(i).told())
                    .as(grid.periods().get(i).name())
                    .isEqualTo(said.get(grid.periods().get(i).name()).size());
        }
    }

    @Test
    void theGridOfAnyDayIsWhatItsFormsCount() {
        for (var day : List.of("2023-03-20", "2023-04-06", "2023-08-15", "2023-09-30", "2023-10-01", "2024-01-08")) {
            assertThat(FormCounts.different(jdbc, LocalDate.parse(day))).as(day).isEmpty();
        }
        assertThat(beside)
                .allSatisfy(
                        kept -> assertThat(kept.differences()).as(kept.name()).isEmpty());
    }

    @Test
    void percentAndProblemOfThePastAreThoseOfTheReportsSentUntilThen() throws Exception {
        var percents = new HashMap<String, BigDecimal>();
        var problems = new HashMap<String, String>();
        var said = said();
        periods.ofYear(2023).stream()
                .filter(period -> !period.lastDay().isAfter(END_OF_SEPTEMBER))
                .forEach(period -> said.get(period.name()).forEach((code, cells) -> {
                    percents.put(code, new BigDecimal(cells.get(4).replace("%", "")));
                    problems.put(code, cells.get(5));
                }));
        assertThat(percents).hasSize(222);
        var ledger =
                projects.find(Actor.SYSTEM, ProjectFilter.of(2023, END_OF_SEPTEMBER), List.of(), Pageable.unpaged());
        assertThat(ledger).hasSize(222).allSatisfy(project -> {
            assertThat(project.progress().percent()).isEqualByComparingTo(percents.get(project.code()));
            assertThat(project.progress().problem()).isEqualTo(problems.get(project.code()));
        });
    }

    /** A project is asked as long as it is unfinished on the period's last day: exactly those have reported. */
    @Test
    void nobodyIsMissingInTheYearOfTheWorkbook() {
        var grid = overview.grid(Actor.SYSTEM, 2023, REPORT);
        for (int i = 0; i < grid.periods().size(); i++) {
            assertThat(grid.total(i).missing()).as(grid.periods().get(i).name()).isZero();
        }
        assertThat(grid.rows()).hasSize(53);
        var last = periods.byCode("2023-12-2").orElseThrow();
        assertThat(overview.missingIn(Actor.SYSTEM, last.id(), REPORT)).isEmpty();
    }

    @Test
    void beforeThePeriodEndsItsReportsAreStillMissing() {
        var september = periods.byCode("2023-09-2").orElseThrow();
        var on = LocalDate.of(2023, 9, 20);
        assertThat(overview.missingIn(Actor.SYSTEM, september.id(), on))
                .isNotEmpty()
                .noneMatch(AskedReport::late);
        assertThat(overview.current(Actor.SYSTEM, 2023, on).code()).isEqualTo("2023-09-1");
        assertThat(overview.formsAsked(Actor.SYSTEM, YearMonth.of(2023, 10), REPORT, null))
                .allSatisfy(forms -> assertThat(forms.told()).isEqualTo(forms.asked()));
    }

    @Test
    void theReportsFollowOnTheLedgersOwnCourse() {
        var suspended = reports.ofProject(Actor.SYSTEM, "2023-X-02-02");
        assertThat(suspended).hasSize(14);
        assertThat(suspended.get(0).period().name()).isEqualTo("2023年12月下半月");
        assertThat(suspended.get(0).content().problems()).startsWith("前期工作已完成");
        assertThat(projects.timeline(Actor.SYSTEM, "2023-X-02-02")).anySatisfy(entry -> {
            assertThat(entry.command()).isEqualTo(org.shishi.project.ledger.LedgerCommand.REPORT);
            assertThat(entry.reason()).isEqualTo("2023年9月下半月");
        });
    }

    @Test
    void theSameSheetAgainChangesNothing() throws Exception {
        var workbook = new ClassPathResource("demo/qingtian-2023.xlsx");
        var sent = new SentFile("qingtian-2023.xlsx", workbook.getContentAsByteArray());
        var again = sheets.check(Actor.SYSTEM, sent);
        assertThat(again.count(ReportImport.Outcome.UNCHANGED)).isEqualTo(2102);
    }

    @Test
    void listsCostTheSameForOneRowAndForMany() {
        var march = Statements.count(() -> overview.grid(Actor.SYSTEM, 2023, LocalDate.of(2023, 3, 31)));
        assertThat(Statements.count(() -> overview.grid(Actor.SYSTEM, 2023, REPORT)))
                .isEqualTo(march)
                .isLessThanOrEqualTo(3);
        var one = Statements.count(() -> reports.find(Actor.SYSTEM, ReportFilter.of(2023), PageRequest.of(1, 1)));
        assertThat(Statements.count(() -> reports.find(Actor.SYSTEM, ReportFilter.of(2023), PageRequest.of(1, 100))))
                .isEqualTo(one)
                .isLessThanOrEqualTo(3);
        var period = periods.byCode("2023-03").orElseThrow();
        assertThat(Statements.count(() -> overview.asked(Actor.SYSTEM, period.id(), REPORT)))
                .isLessThanOrEqualTo(3);
    }

    /** Period, then project, to the cells of the row: nothing of the application's reading. */
    private static Map<String, Map<String, List<String>>> said() throws Exception {
        var said = new TreeMap<String, Map<String, List<String>>>();
        try (var book = new XSSFWorkbook(new ClassPathResource("demo/qingtian-2023.xlsx").getInputStream())) {
            for (var row : book.getSheet("进展报送")) {
                if (row.getRowNum() < 3) {
                    continue;
                }
                var cells = java.util.stream.IntStream.range(0, 7)
                        .mapToObj(i ->
                                row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue())
                        .toList();
                said.computeIfAbsent(cells.get(0), name -> new HashMap<>()).put(cells.get(1), cells);
            }
        }
        return said;
    }
}

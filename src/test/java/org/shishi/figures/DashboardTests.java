package org.shishi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.browser.BrowserTest;
import org.shishi.database.FreshDatabase;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The county's year 2023 on the dashboard, in the API, in the exported sheet and on paper: the same numbers. */
@ActiveProfiles({"test", "demo"})
@FreshDatabase
class DashboardTests extends BrowserTest {

    private static final String REPORT = "2024-01-08";
    private static final String AUTUMN = "2023-09-30";
    private static final List<String> LEVELS = List.of("省级", "市级", "县级", "乡镇级");
    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page[^s]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Pattern NUMBER_WITH_ROWS =
            Pattern.compile("<a\\s[^>]*href=\"(/projects\\?[^\"]*)\"[^>]*>(\\d+)</a>");
    private static final Pattern ROWS_OF_LIST = Pattern.compile("共 (\\d+) 条");

    @Autowired
    Figures figures;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    @Test
    void theDashboardSaysWhatWasPublished() {
        signIn("leader");
        visit("/?year=2023&asOf=" + REPORT);
        assertThat(page.locator("h1").innerText()).isEqualTo("222 项中 194 项已完成（87.39%），24 项预计春节前完工，3 项滞后，1 项暂缓");
        assertThat(onDashboard())
                .containsExactly(
                        "省级 48 48 100.00% 48/48 0 0 0",
                        "市级 59 59 100.00% 59/59 0 0 0",
                        "省市级 107 107 100.00% 107/107 0 0 0",
                        "县级 34 31 91.18% 31/34 2 0 1",
                        "乡镇级 81 56 69.14% 56/81 22 3 0",
                        "合计 222 194 87.39% 194/222 24 3 1");
        assertThat(page.locator(".townships:not(.aspects) li").count()).isEqualTo(32);
        assertThat(page.locator(".lead-in").innerText()).contains("218 项", "222 项的 98.20%");
    }

    @Test
    void aLeaderSeesAllOnOneScreenAndWhatIsDoneAboutEachLateProject() {
        signIn("leader");
        for (var language : List.of("en", "zh-CN")) {
            visit("/?year=2023&asOf=" + REPORT + "&lang=" + language);
            var below = (Number) page.evaluate("document.querySelector('main').getBoundingClientRect().bottom");
            assertThat(below.intValue()).as(language).isLessThanOrEqualTo(900);
        }
        assertThat(page.locator(".light-split").innerText())
                .isEqualTo("红灯 27 项，其中 3 项春节前不能完工，即进度滞后；其余 24 项已超期或落后于计划，但预计春节前完工。");
        assertThat(page.locator(".late-table tbody tr").count()).isEqualTo(3);
        assertThat(page.locator(".late-table .why").allInnerTexts()).allMatch(why -> why.contains("影响进度滞后"));
        page.locator(".late-table .done a >> text=批示").first().click();
        page.waitForURL(Pattern.compile(".*/supervision/instructions/new\\?project=2023-Z-.*"));
        page.goBack();
        visit("/?year=2023&asOf=" + AUTUMN);
        assertThat(page.locator(".light-split").innerText()).startsWith("红灯 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-31",
                "2023-06-30",
                AUTUMN,
                "2023-12-31",
                "2024-01-01",
                "2024-01-07",
                REPORT,
                "2024-02-09"
            })
    void theFiguresOfAnyDayAreThoseThatTheWorkbooksCellsGive(String on) {
        var book = Workbook.read();
        var levels = figures.of(OFFICE, 2023, day(on), Grouping.LEVEL);
        for (int i = 0; i < LEVELS.size(); i++) {
            var level = LEVELS.get(i);
            assertThat(levels.rows().get(i).counts())
                    .as(level)
                    .isEqualTo(book.on(day(on), line -> line.level().equals(level)));
        }
        for (var row : figures.of(OFFICE, 2023, day(on), Grouping.UNIT).rows()) {
            assertThat(row.counts())
                    .as(row.name())
                    .isEqualTo(book.on(day(on), line -> line.unit().equals(row.name())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REPORT, AUTUMN})
    void dashboardApiAndExportAgree(String on) throws IOException {
        var leader = Visitor.signedIn(port, "leader");
        signIn("leader");
        visit("/?year=2023&asOf=" + on);
        var shown = onDashboard().stream()
                .filter(line -> !line.startsWith("省市级"))
                .map(line -> numbers(line.replaceAll("[\\d.]+% \\d+/\\d+", "")))
                .toList();
        var said = json.readTree(
                leader.get("/api/v1/figures?year=2023&by=level&asOf=" + on).body());
        var answered = new ArrayList<List<Integer>>();
        said.get("rows").forEach(row -> answered.add(numbers(row)));
        answered.add(numbers(said.get("sum")));
        assertThat(shown).isEqualTo(answered).isEqualTo(exported(on));
    }

    @Test
    void everyNumberLeadsToAsManyRows() {
        var leader = Visitor.signedIn(port, "leader");
        var dashboard = leader.get("/?year=2023&asOf=" + REPORT).body();
        var links = NUMBER_WITH_ROWS.matcher(dashboard).results().toList();
        assertThat(links).hasSizeGreaterThan(100);
        var asked = new java.util.HashMap<String, String>();
        links.forEach(link -> asked.put(link.group(1).replace("&amp;", "&"), link.group(2)));
        asked.forEach((address, number) ->
                assertThat(rows(leader.get(address).body())).as(address).isEqualTo(number));
    }

    private static String rows(String list) {
        var said = ROWS_OF_LIST.matcher(list);
        return said.find() ? said.group(1) : "none";
    }

    @Test
    void theDashboardCostsTheSameHoweverManyProjects() {
        var leader = Visitor.signedIn(port, "leader");
        var full = costAfterAWrite(leader, "/?year=2023&asOf=" + REPORT);
        var empty = costAfterAWrite(leader, "/?year=2022&asOf=" + REPORT);
        // a year with questionable money also asks which of it has been explained
        assertThat(full).isBetween(empty, empty + 1).isLessThanOrEqualTo(27);
    }

    /** What is remembered until somebody writes is counted again. */
    private long costAfterAWrite(Visitor visitor, String page) {
        return Statements.afterAWrite(database, List.of("project", "finding", "vote"), () -> visitor.get(page))
                .size();
    }

    @Test
    void anEmptyYearSaysWhatWouldFillItToThoseWhoMay() {
        assertThat(Visitor.signedIn(port, "county").get("/?year=2021").body()).contains("还没有项目", "href=\"/imports\"");
        assertThat(Visitor.signedIn(port, "leader").get("/?year=2021").body())
                .contains("还没有项目")
                .doesNotContain("btn-primary\" href=\"/imports\"");
    }

    @Test
    void theDashboardPrintsOnOneSheetOfA4() {
        signIn("leader");
        visit("/?year=2023&asOf=" + AUTUMN);
        assertThat(sheets()).isEqualTo(1);
        visit("/?year=2023&asOf=" + REPORT);
        assertThat(sheets()).isEqualTo(1);
    }

    @Test
    void itDoesSoInEnglishToo() {
        signIn("finance");
        visit("/?lang=en");
        screenshot("dashboard-english");
        assertThat(page.locator("h1").innerText()).startsWith("194 of 222 completed (87.39%)");
        assertThat(sheets()).isEqualTo(1);
    }

    private long sheets() {
        var pdf = page.pdf(
                new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screenshots", "dashboard.pdf")));
        return PAGE_OF_PDF
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void aLeaderFollowsTheDelayedProjectsAndLooksBackToAutumn() {
        signIn("leader");
        visit("/");
        screenshot("dashboard");
        page.locator(".figure-table .sum a.late").click();
        page.waitForURL(Pattern.compile(".*/projects\\?.*timeliness=DELAYED.*"));
        assertThat(page.locator("main tbody tr").count()).isEqualTo(3);
        visit("/");
        page.locator(".viewpoint summary").click();
        page.fill("#frame-as-of", AUTUMN);
        page.locator(".viewpoint button").click();
        page.waitForURL(Pattern.compile(".*asOf=" + AUTUMN + ".*"));
        assertThat(page.locator(".as-of-banner").innerText()).contains("2023年9月30日");
        assertThat(page.locator("h1").innerText()).startsWith("222 项中 81 项已完成（36.49%）");
        screenshot("dashboard-autumn");
        visit("/figures/compare?from=" + AUTUMN + "&to=" + REPORT);
        assertThat(page.locator("h1").innerText()).contains("已完成由 81 项到 194 项");
        screenshot("comparison");
        visit("/figures?by=unit");
        screenshot("figures-by-unit");
    }

    private List<String> onDashboard() {
        return page.locator(".dash-top .figure-table tbody tr").all().stream()
                .map(Locator::innerText)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private List<List<Integer>> exported(String on) throws IOException {
        var file = figuresFile(on);
        var rows = new ArrayList<List<Integer>>();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (var row : book.getSheetAt(0)) {
                var name = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
                if (LEVELS.contains(name) || name.equals("合计")) {
                    rows.add(List.of(1, 2, 4, 5, 6).stream()
                            .map(i -> (int) row.getCell(i).getNumericCellValue())
                            .toList());
                }
            }
        }
        return rows;
    }

    private byte[] figuresFile(String on) {
        return page.request()
                .get("/figures/export.xlsx?by=level&year=2023&asOf=" + LocalDate.parse(on))
                .body();
    }

    private static List<Integer> numbers(JsonNode row) {
        return List.of("total", "completed", "forecastBeforeFestival", "delayed", "suspended").stream()
                .map(name -> row.get(name).asInt())
                .toList();
    }

    private static List<Integer> numbers(String line) {
        return NUMBER.matcher(line)
                .results()
                .map(match -> Integer.valueOf(match.group()))
                .toList();
    }
}

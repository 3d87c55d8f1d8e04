package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.Cell;
import org.shishi.sheet.Sheets;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the product writes into a sheet and takes from one comes back as it went: nothing changes, from all of the demo's data. */
@WholeApplication
class ExportIsImportTests {

    private static final String AT = "year=2023&asOf=2024-01-08";

    /** Sheets that are written and taken, as whom, from where and to where. */
    enum Kind {
        PEOPLE("sysadmin", "/admin/accounts/export.xlsx", "/api/v1/accounts/import?dryRun=true"),
        VOTES("congress", "/votes/export.xlsx", "/api/v1/votes/import?planYear=2023&dryRun=true"),
        UNITS("sysadmin", "/admin/units/import/sheet", "/api/v1/imports?kind=units&dryRun=true"),
        LEDGER("county", "/projects/export.xlsx", "/api/v1/imports?kind=ledger&dryRun=true"),
        LEDGER_AS_TEXT("county", "/projects/export.csv", "/api/v1/imports?kind=ledger&dryRun=true"),
        REPORTS("county", "/reports/office/2023-09-2/export.xlsx", "/api/v1/reports/import?dryRun=true"),
        MONEY("finance", "/funding/entries/export.xlsx", "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08"),
        MONEY_AS_TEXT("finance", "/funding/entries/export.csv", "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08"),
        INSPECTIONS("inspection", "/supervision/inspections/export.xlsx", "/api/v1/supervision/import?dryRun=true"),
        FINDINGS("inspection", "/supervision/findings/export.xlsx", "/api/v1/supervision/import?dryRun=true"),
        FINDINGS_AS_TEXT("inspection", "/supervision/findings/export.csv", "/api/v1/supervision/import?dryRun=true"),
        SUPERIOR("inspection", "/superior-notices/export.xlsx", "/api/v1/superior-notices/import?dryRun=true"),
        NOTICES("inspection", "/supervision/notices/export.xlsx", "/api/v1/supervision/import?dryRun=true");

        private final String person;
        private final String from;
        private final String to;

        Kind(String person, String from, String to) {
            this.person = person;
            this.from = from;
            this.to = to;
        }
    }

    /** Of a notice that is only drafted; the register has the issued ones. */
    private static final String NO_DAY_YET = "supervision.import.day";

    /** Sheets that are only read: figures are reckoned, quotas and checks follow from entries, the others are steps of two sides, or empty forms. */
    private static final Set<String> ONLY_READ = Set.of(
            "/figures/export",
            "/figures/matrix/export",
            "/figures/progress/export",
            "/reports/office/export",
            "/funding/export",
            "/funding/quota/export",
            "/funding/checks/export",
            "/admin/accounts/import/sheet",
            "/reports/office/import/sheet",
            "/projects/waiting/export",
            "/projects/monthly/export",
            "/supervision/instructions/export",
            "/vetoes/export");

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @EnumSource
    void nothingChanges(Kind kind) {
        var person = Visitor.signedIn(port, kind.person);
        var sheet = person.bytes(kind.from + "?" + AT);
        var name = kind.from.endsWith("csv") ? "回来.csv" : "回来.xlsx";
        var answer = person.upload(kind.to, "file", name, sheet);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var outcomes = outcomes(json.readTree(answer.body()));
        assertThat(outcomes.keySet()).as(answer.body()).containsExactly("UNCHANGED");
        assertThat(outcomes.get("UNCHANGED")).isPositive();
    }

    /** One of 2022 was completed and opened again. */
    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024})
    void noProjectOfAnyYearChanges(int year) {
        var county = Visitor.signedIn(port, "county");
        var sheet = county.bytes("/projects/export.xlsx?year=%d&asOf=2024-01-08".formatted(year));
        var answer = county.upload(Kind.LEDGER.to, "file", "回来.xlsx", sheet);
        assertThat(outcomes(json.readTree(answer.body())).keySet())
                .as(answer.body())
                .containsExactly("UNCHANGED");
    }

    private static Map<String, Long> outcomes(JsonNode answer) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .map(row -> row.path("row").isMissingNode() ? row : row.path("row"))
                .filter(row -> !row.path("messageKey").asString("").equals(NO_DAY_YET))
                .map(row -> row.path("outcome").asString())
                .filter(outcome -> !outcome.isEmpty())
                .map(outcome ->
                        outcome.equals("KNOWN") ? "UNCHANGED" : outcome) // a vote that says otherwise is an error
                .collect(Collectors.groupingBy(outcome -> outcome.toUpperCase(Locale.ROOT), Collectors.counting()));
    }

    @Test
    void noDayOfTheCalendarChanges() {
        var person = Visitor.signedIn(port, "sysadmin");
        var sheet = person.bytes("/admin/calendar/2023/sheet");
        var answer = json.readTree(person.upload("/api/v1/calendar/2023?dryRun=true", "file", "回来.xlsx", sheet)
                .body());
        assertThat(answer.path("changed").asInt(-1)).isZero();
        assertThat(answer.path("faults")).isEmpty();
        assertThat(answer.path("days").size()).isPositive();
        assertThat(answer.path("days"))
                .isEqualTo(json.readTree(person.get("/api/v1/calendar/2023").body())
                        .path("days"));
    }

    /** What is signed and comes back as it was is passed over: nothing is left to keep. */
    @Test
    void noAnswerOfALookBackChanges() {
        var person = Visitor.signedIn(port, "inspector");
        var sheet = person.bytes("/look-backs/1/answers.xlsx");
        assertThat(table(sheet)).hasSizeGreaterThan(5).anyMatch(row -> row.contains("未使用"));
        var before = person.get("/api/v1/look-backs/1").body();
        var answer = person.upload("/api/v1/look-backs/1/answers", "file", "回来.xlsx", sheet);
        assertThat(answer.body()).contains("lookback.sheet.nothing");
        assertThat(person.get("/api/v1/look-backs/1").body()).isEqualTo(before);
    }

    @Test
    void everybodyAndEveryVoteOfATownshipIsOnTheSheet() {
        var sysadmin = Visitor.signedIn(port, "sysadmin");
        var accounts = json.readTree(sysadmin.get("/api/v1/accounts?size=1").body());
        var people = table(sysadmin.bytes("/api/v1/accounts/export.xlsx"));
        assertThat(people).hasSize(accounts.path("page").path("totalElements").asInt() + 2);
        var votes = table(Visitor.signedIn(port, "deputy").bytes("/api/v1/votes/export.xlsx?" + AT));
        assertThat(votes.stream().filter(row -> row.startsWith("33")).count()).isPositive();
    }

    /** Whoever may not see phones gets the sheet without them, and it finds everybody all the same, as it does in English. */
    @Test
    @Holds("GB 8.1.4.11 b")
    void phonesAreOnlyForWhoeverMaySeeThem() {
        var sysadmin = Visitor.signedIn(port, "sysadmin");
        var whole = sysadmin.fetch("/api/v1/accounts/export.xlsx", "Accept-Language", "en")
                .body();
        var masked = Visitor.signedIn(port, "auditor").bytes("/admin/accounts/export.xlsx");
        assertThat(table(masked).get(1)).isEqualTo("姓名|用户名|单位|角色");
        assertThat(table(whole).get(1)).isIn("姓名|用户名|单位|角色|手机", "Name|User name|Unit|Roles|Phone");
        for (var sheet : List.of(masked, whole)) {
            var answer = sysadmin.upload("/api/v1/accounts/import?dryRun=true", "file", "people.xlsx", sheet);
            assertThat(outcomes(json.readTree(answer.body())).keySet())
                    .as(answer.body())
                    .containsExactly("UNCHANGED");
        }
        var nothing = sysadmin.upload("/api/v1/accounts/import", "file", "people.xlsx", whole);
        assertThat(nothing.body()).contains("account.import.nobody");
    }

    private static List<String> table(byte[] sheet) {
        return Sheets.read(sheet, "回来.xlsx").get(0).rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("|")))
                .toList();
    }

    /** A new export is either taken back, or somebody has said why not. */
    @Test
    void everySheetThatIsWrittenIsTakenOrOnlyRead() throws IOException {
        var matrix = new ClassPathResource("matrix.txt").getContentAsString(StandardCharsets.UTF_8);
        var written = matrix.lines()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.split("\\s+")[1])
                .filter(path -> path.contains("/export.") || path.endsWith("/sheet") || path.endsWith(".xlsx"))
                .filter(path -> !path.startsWith("/api/")) // the twins of pages
                .map(path -> path.replaceAll("\\.(xlsx|csv|\\{.*)$", "").replaceAll("\\{[^}]+}", "*"))
                .collect(Collectors.toCollection(TreeSet::new));
        var known = Stream.concat(
                        Stream.concat(
                                ONLY_READ.stream(),
                                Stream.of(
                                        "/admin/calendar/*/sheet",
                                        "/look-backs/*/answers",
                                        "/evaluations/*/scores",
                                        "/assessments/*/counting-sheet")),
                        Arrays.stream(Kind.values())
                                .map(kind -> kind.from
                                        .replaceAll("\\.(xlsx|csv)$", "")
                                        .replaceAll("/2023[^/]*", "/*")))
                .collect(Collectors.toSet());
        assertThat(written).isSubsetOf(known);
    }
}

package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        UNITS("sysadmin", "/admin/units/import/sheet", "/api/v1/imports?kind=units&dryRun=true"),
        LEDGER("county", "/projects/export.xlsx", "/api/v1/imports?kind=ledger&dryRun=true"),
        LEDGER_AS_TEXT("county", "/projects/export.csv", "/api/v1/imports?kind=ledger&dryRun=true"),
        REPORTS("county", "/reports/office/2023-09-2/export.xlsx", "/api/v1/reports/import?dryRun=true"),
        MONEY("finance", "/funding/entries/export.xlsx", "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08"),
        MONEY_AS_TEXT("finance", "/funding/entries/export.csv", "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08"),
        INSPECTIONS("inspection", "/supervision/inspections/export.xlsx", "/api/v1/supervision/import?dryRun=true"),
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
            "/reports/office/export",
            "/funding/export",
            "/funding/quota/export",
            "/funding/checks/export",
            "/admin/accounts/import/sheet",
            "/projects/waiting/export",
            "/projects/monthly/export",
            "/supervision/findings/export",
            "/supervision/instructions/export");

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

    private static Map<String, Long> outcomes(JsonNode answer) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .map(row -> row.path("row").isMissingNode() ? row : row.path("row"))
                .filter(row -> !row.path("messageKey").asString("").equals(NO_DAY_YET))
                .map(row -> row.path("outcome").asString())
                .filter(outcome -> !outcome.isEmpty())
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

    /** A new export is either taken back, or somebody has said why not. */
    @Test
    void everySheetThatIsWrittenIsTakenOrOnlyRead() throws IOException {
        var matrix = new ClassPathResource("matrix.txt").getContentAsString(StandardCharsets.UTF_8);
        var written = matrix.lines()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.split("\\s+")[1])
                .filter(path -> path.contains("/export.") || path.endsWith("/sheet"))
                .map(path -> path.replaceAll("\\.(xlsx|csv|\\{.*)$", "").replaceAll("\\{[^}]+}", "*"))
                .collect(Collectors.toCollection(TreeSet::new));
        var known = Stream.concat(
                        Stream.concat(ONLY_READ.stream(), Stream.of("/admin/calendar/*/sheet")),
                        Arrays.stream(Kind.values())
                                .map(kind -> kind.from
                                        .replaceAll("\\.(xlsx|csv)$", "")
                                        .replaceAll("/2023[^/]*", "/*")))
                .collect(Collectors.toSet());
        assertThat(written).isSubsetOf(known);
    }
}

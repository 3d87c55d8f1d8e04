package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages of a project ask of the database, with who is there, their session and what is unread. */
@WholeApplication
class ProjectPageCostTests {

    private static final List<String> SHOWN = List.of(
            "account", "adjustment", "aspect", "funding_booked", "meeting", "notification", "project", "unit", "vote");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    /**
     * @param most while nobody writes
     * @param other where something else has been written since
     * @param first where all that it shows has been
     */
    @ParameterizedTest
    @CsvSource({
        "'', 5, 5, 11",
        "/progress, 7, 7, 14",
        "/milestones, 8, 8, 16",
        "/timeline, 6, 6, 12",
        "/files, 7, 7, 14",
        "/parts/funding, 7, 7, 13",
        "/parts/supervision, 8, 8, 15",
        "/parts/vote, 8, 8, 27",
        "/parts/closing, 7, 7, 15"
    })
    void aPageOfAProjectAsksForNoMoreThanItShows(String part, int most, int other, int first) {
        var office = Visitor.signedIn(port, "county");
        var path = "/projects/2023-Z-200-3" + part + "?year=2023&asOf=2024-01-08";
        assertThat(office.get(path).statusCode()).isEqualTo(200);
        assertThat(Statements.whileNobodyWrites(database, () -> office.get(path)))
                .hasSizeLessThanOrEqualTo(most);
        assertThat(Statements.afterAWrite(database, List.of("progress_report", "inspection"), () -> office.get(path)))
                .hasSizeLessThanOrEqualTo(other);
        assertThat(Statements.afterAWrite(database, SHOWN, () -> office.get(path)))
                .hasSizeLessThanOrEqualTo(first);
    }
}

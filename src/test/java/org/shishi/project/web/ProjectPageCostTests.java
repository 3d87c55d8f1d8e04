package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

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

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    /**
     * @param most while nobody writes
     * @param first where something has been written since
     */
    @ParameterizedTest
    @CsvSource({
        "'', 5, 8",
        "/progress, 7, 11",
        "/milestones, 8, 13",
        "/timeline, 6, 9",
        "/files, 7, 11",
        "/parts/funding, 7, 10",
        "/parts/supervision, 8, 12",
        "/parts/vote, 8, 24",
        "/parts/closing, 7, 12"
    })
    void aPageOfAProjectAsksForNoMoreThanItShows(String part, int most, int first) {
        var office = Visitor.signedIn(port, "county");
        var path = "/projects/2023-Z-200-3" + part + "?year=2023&asOf=2024-01-08";
        assertThat(office.get(path).statusCode()).isEqualTo(200);
        assertThat(Statements.whileNobodyWrites(database, () -> office.get(path)))
                .hasSizeLessThanOrEqualTo(most);
        assertThat(Statements.afterAWrite(database, () -> office.get(path))).hasSizeLessThanOrEqualTo(first);
    }
}

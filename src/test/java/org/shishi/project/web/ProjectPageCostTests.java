package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages of a project ask of the database, with who is there, their session and what is unread. */
@WholeApplication
class ProjectPageCostTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "'', 14",
        "/progress, 19",
        "/milestones, 20",
        "/timeline, 16",
        "/files, 18",
        "/parts/funding, 19",
        "/parts/supervision, 18",
        "/parts/vote, 31",
        "/parts/closing, 18"
    })
    void aPageOfAProjectAsksForNoMoreThanItShows(String part, int most) {
        var office = Visitor.signedIn(port, "county");
        var path = "/projects/2023-Z-200-3" + part + "?year=2023&asOf=2024-01-08";
        assertThat(office.get(path).statusCode()).isEqualTo(200);
        assertThat(Statements.count(() -> office.get(path))).isLessThanOrEqualTo(most);
    }
}

package org.shishi.frame.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever did nothing for some minutes gets a file at the first try: that the session is used is noted while the file is written. */
@WholeApplication
class IdleSessionDownloadTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "county, /assessments/1/counting-sheet.xlsx",
        "county, /projects/export.xlsx?year=2023&asOf=2024-01-08",
        "county, /projects/export.csv?year=2023&asOf=2024-01-08",
        "inspection, /supervision/findings/export.xlsx?year=2023&asOf=2024-01-08",
        "inspection, /vetoes/export.xlsx?year=2023&asOf=2024-01-08",
        "finance, /funding/export.xlsx?year=2023&asOf=2024-01-08",
        "sysadmin, /admin/accounts/export.xlsx"
    })
    void theFirstTryServes(String who, String file) {
        var visitor = Visitor.signedIn(port, who);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 300000 where principal_name = ?")
                .param(who)
                .update();
        assertThat(visitor.get(file).statusCode()).isEqualTo(200);
    }
}

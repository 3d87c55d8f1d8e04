package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is too long or too large is refused with the limit that it met, on pages and in the API. */
@WholeApplication
class RequestLimitsTests {

    @LocalServerPort
    int port;

    private Visitor county;

    @BeforeEach
    void signIn() {
        county = Visitor.signedIn(port, "county");
    }

    private static void assertSaid(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void anAddressThatIsTooLongIsToldHowLongItMayBe() {
        var query = "?q=" + "a".repeat(8000);
        assertSaid(county.get("/projects" + query), 414, "超过 8000 个字符");
        var problem = county.get("/api/v1/projects" + query);
        assertSaid(problem, 414, "超过 8000 个字符");
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.body()).contains("request.address-too-long");
        assertThat(county.get("/projects?q=" + "a".repeat(7000)).statusCode()).isNotEqualTo(414);
        var longest = "?q=" + "a".repeat(40_000);
        assertSaid(county.get("/projects" + longest), 400, "超过 32 KB");
        var unread = county.get("/api/v1/projects" + longest);
        assertSaid(unread, 400, "超过 32 KB");
    }

    @Test
    void aFileNameThatIsTooLongIsNamedAsSuch() {
        var sheet = "a,b,c\n1,2,3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var name = "民".repeat(2000) + ".csv";
        assertSaid(county.upload("/imports", "file", name, sheet), 413, "文件名太长");
        assertSaid(county.upload("/api/v1/imports?kind=ledger&dryRun=true", "file", name, sheet), 413, "文件名太长");
        assertSaid(county.upload("/imports", "file", "民".repeat(300) + ".csv", sheet), 422, "最多 255 个字符");
        assertThat(county.upload("/imports", "file", "民".repeat(250) + ".csv", sheet)
                        .body())
                .as("as long as a disk allows")
                .doesNotContain("255 个字符");
    }

    @Test
    void aFileThatIsTooLargeIsToldHowLargeItMayBe() {
        var sheet = new byte[21 * 1024 * 1024];
        assertSaid(county.upload("/imports", "file", "大.csv", sheet), 413, "最多 20 MB");
        assertSaid(county.upload("/api/v1/imports?kind=ledger&dryRun=true", "file", "大.csv", sheet), 413, "最多 20 MB");
    }
}

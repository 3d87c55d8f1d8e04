package org.shishi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Holds;
import org.shishi.testing.RawRequest;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer carries, whatever it is, and what is not answered at all. */
@WholeApplication
class AnswersTests {

    private static final Map<String, String> ANSWERS = Map.of(
            "/login", "text/html;charset=UTF-8",
            "/projects", "text/html;charset=UTF-8",
            "/projects/nowhere", "text/html;charset=UTF-8",
            "/nowhere", "text/html;charset=UTF-8",
            "/api/v1/me", "application/json",
            "/api/v1/projects/nowhere", "application/problem+json",
            "/projects/export.csv", "text/csv;charset=UTF-8",
            "/projects/export.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "/style.css", "text/css",
            "/app.js", "text/javascript");

    @LocalServerPort
    int port;

    @Test
    @Holds({"ASVS 3.4.3", "ASVS 3.4.4", "ASVS 3.4.5", "ASVS 3.4.6", "ASVS 3.2.1"})
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        var visitor = Visitor.signedIn(port, "county");
        ANSWERS.keySet().forEach(path -> {
            var headers = visitor.get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none';", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "http:", "https:", "*", "object-src");
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(path).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .containsExactly("same-origin");
        });
    }

    @Test
    @Holds("ASVS 4.1.1")
    void everyAnswerSaysItsTypeAndCharset() {
        var visitor = Visitor.signedIn(port, "county");
        ANSWERS.forEach((path, type) -> assertThat(
                        visitor.get(path).headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .startsWith(type));
    }

    @Test
    @Holds("ASVS 3.4.2")
    void noOtherOriginMayReadAnAnswer() {
        var visitor = Visitor.signedIn(port, "county");
        for (var origin : List.of("https://example.org", "null", "http://localhost")) {
            for (var path : ANSWERS.keySet()) {
                var answer = visitor.fetch(path, "Origin", origin);
                assertThat(answer.headers().map().keySet())
                        .as(path)
                        .noneMatch(name -> name.startsWith("access-control"));
            }
        }
        try (var preflight = new RawRequest(port)
                .head(
                        "OPTIONS",
                        "/api/v1/projects",
                        "Origin: https://example.org",
                        "Access-Control-Request-Method: POST")) {
            assertThat(preflight.answer().toLowerCase()).doesNotContain("access-control-allow");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/config",
                "/.svn/entries",
                "/.env",
                "/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/lib/",
                "/lib",
                "/static/",
                "/templates/",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/swagger-ui.html",
                "/h2-console"
            })
    @Holds({"ASVS 13.4.1", "ASVS 13.4.3", "ASVS 13.4.5", "GB 8.1.4.4 b"})
    void whatIsNotMeantToBeSeenIsNotThere(String path) {
        for (var visitor : List.of(Visitor.stranger(port), Visitor.signedIn(port, "sysadmin"))) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v3/api-docs, 302", "/api/v1/status/metrics, 401", "/api/v1/status, 401"})
    @Holds("ASVS 13.4.5")
    void descriptionsAndFiguresAreForWhoSignedIn(String path, int status) {
        assertThat(Visitor.stranger(port).get(path).statusCode()).isIn(status, 401);
    }

    @Test
    @Holds("ASVS 13.4.5")
    void theHealthTellsNoDetails() {
        assertThat(Visitor.stranger(port).get("/actuator/health").body()).doesNotContain("components", "details");
    }

    @Test
    @Holds("ASVS 13.4.4")
    void nothingIsTraced() {
        for (var method : List.of("TRACE", "TRACK", "CONNECT")) {
            try (var request = new RawRequest(port).head(method, "/login", "X-Secret: told-back")) {
                var answer = request.answer();
                assertThat(answer).as(method).doesNotContain("told-back").doesNotStartWith("HTTP/1.1 2");
            }
        }
    }

    /** Where one request ends and the next begins is not for two readers to see in two ways. */
    @Test
    @Holds("ASVS 4.2.1")
    void aRequestWithTwoEndsIsRefused() {
        var form = "Content-Type: application/x-www-form-urlencoded";
        var doubtful = List.of(
                List.of("Content-Length: 5", "Content-Length: 50"),
                List.of("Transfer-Encoding: xchunked", "Content-Length: 5"),
                List.of("Transfer-Encoding: chunked, identity", "Content-Length: 5"),
                List.of("Content-Length: +5"),
                List.of("Content-Length: 5, 5"));
        for (var length : doubtful) {
            try (var request = new RawRequest(port)
                    .head("POST", "/login", more(form, length))
                    .write("0\r\n\r\n")) {
                assertThat(request.status()).as(length.toString()).isIn(400, 501);
            }
        }
    }

    private static String[] more(String first, List<String> others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others.stream())
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.cn\r\nBcc: b@example.cn",
                "a@example.cn, b@example.cn",
                "A <a@example.cn>",
                "a@example.cn%0d%0aRCPT TO:<b@example.cn>"
            })
    @Holds("ASVS 1.3.11")
    void whereMailGoesIsOneAddress(String typed) {
        var visitor = Visitor.signedIn(port, "county");
        assertThat(visitor.post("/account/mail", Map.of("email", typed)).statusCode())
                .as(typed)
                .isEqualTo(422);
    }
}

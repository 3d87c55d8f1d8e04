package org.shishi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Holds;
import org.shishi.testing.RoughApplication;
import org.shishi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What once broke the application, or was refused in somebody else's words. */
@RoughApplication
class OddInputTests {

    private static final String ENTRY = """
            {"code":"%s","planYear":%s,"level":"COUNTY","title":"T","leadUnitId":%s,"adoptedOn":"%s",
             "deadline":"2031-12-31"%s}""";

    @LocalServerPort
    int port;

    private Visitor county;

    @BeforeEach
    void signIn() {
        county = Visitor.signedIn(port, "county");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/projects?q=%ff, 400",
        "/api/v1/projects?q=%c0%80, 400",
        "/projects?q=%ff, 400",
        "/projects?%00=1, 400",
        "/api/v1/projects?stage=%20, 200",
        "/api/v1/projects?q.class=1, 200",
        "/projects?q.class=1, 200",
        "/projects?open%5B999999%5D=x, 200",
        "/api/v1/projects?lead=-1, 200",
        "/api/v1/projects?sort=zzz, 200",
        "/api/v1/projects?page=2147483647&size=2147483647, 200",
        "/api/v1/projects?year=999999999, 400",
        "/api/v1/projects?asOf=-999999999-01-01, 400",
        "/api/v1/agenda?from=+999999999-01-01&to=+999999999-01-02, 400",
        "/api/v1/calendar/999999999, 404",
        "/admin/calendar/-999999999, 404",
        "/api/v1/funding/entries/zzz, 404",
        "/votes/zzz, 404",
        "/projects?stage%5Bx%5D=x, 400",
        "/projects?stage%5B0%5D.name=x, 400",
        "/nowhere, 404",
        "/nowhere/at/all, 404",
        "/api/nowhere, 404"
    })
    @Holds({"ASVS 1.4.2", "ASVS 15.3.3"})
    void anAddressIsAnsweredAsItIs(String path, int status) {
        wellAnswered(OddRequest.of("GET", path), status);
    }

    @Test
    @Holds("ASVS 15.3.7")
    void aHeaderIsNoFieldOfAForm() {
        var answer =
                wellAnswered(OddRequest.of("GET", "/api/v1/projects?size=1").with("lead", "-1"), 200);
        assertThat(answer.body()).doesNotContain("\"totalElements\":0");
    }

    @Test
    @Holds("ASVS 1.2.4")
    void theOrderOfAccountsIsNoColumnOfTheQuery() {
        var answer = Visitor.signedIn(port, "sysadmin").get("/api/v1/accounts?sort=zzz,desc&sort=password");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/figures/comparison?from=zz, from",
        "/api/v1/figures/comparison, from",
        "/api/v1/figures?by=zz, by",
        "/api/v1/figures?year=20xx, year",
        "/api/v1/projects?lead=zz, lead",
        "/api/v1/projects?stage=ZZ, stage",
        "/api/v1/files?kind=project&record=zz, record"
    })
    void aRefusalNamesTheParameter(String path, String field) {
        var answer = wellAnswered(OddRequest.of("GET", path), 400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"V\",\"query\":5e999999999,\"x\":[null]} ; 201 ; name",
                "{\"name\":{},\"query\":\"\"} ; 400 ; \"field\":\"name\"",
                "{\"name\":null} ; 400 ; \"field\":\"name\"",
                "[ ; 400 ; \"field\":null",
                "null ; 400 ; errors",
                "{\"name\":\"a\\u0000b\\ud800\",\"query\":\"\"} ; 201 ; \"name\":\"a b\""
            })
    @Holds({"ASVS 2.2.2", "ASVS 15.3.5", "GB 8.1.4.4 d"})
    void aBodyIsReadOrTheFieldIsNamed(String body, int status, String said) {
        var answer = ask(OddRequest.json("POST", "/api/v1/saved-views", body).with("Accept-Language", "en"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "999999999 ; 1 ; 2031-01-01 ; ; 400 ; planYear",
                "-999999999 ; 1 ; 2031-01-01 ; ; 400 ; planYear",
                "2031.5 ; 1 ; 2031-01-01 ; ; 400 ; planYear",
                "2031 ; 1 ; +999999999-01-01 ; ; 400 ; adoptedOn",
                "2031 ; 1 ; 2031-02-30 ; ; 400 ; adoptedOn",
                "2031 ; 1 ; 2031-01-01 ; ,\"indicators\":[null] ; 400 ; indicators[0]",
                "2031 ; -1 ; 2031-01-01 ; ; 409 ; leadUnit",
                "2031 ; 1 ; 2031-01-01 ; ,\"investment\":1e400 ; 400 ; investment",
                "2031 ; 1 ; 2031-01-01 ; ,\"investment\":1e999999999 ; 400 ; investment",
                "2031 ; 1 ; 2031-01-01 ; ,\"latitude\":1e999999999 ; 400 ; latitude",
                "2031 ; 1 ; 2031-01-01 ; ,\"latitude\":\"-1e-999999999\" ; 400 ; latitude",
                "2031 ; 1 ; 2031-01-01 ; ,\"level\":\"ZZ\" ; 400 ; level"
            })
    @Holds({"ASVS 1.4.2", "ASVS 2.2.1", "GB 8.1.4.4 d"})
    void aProjectIsRefusedByItsField(String year, String unit, String day, String more, int status, String field) {
        var body = ENTRY.formatted("ODD-1", year, unit, day, more == null ? "" : more);
        var answer = wellAnswered(OddRequest.json("POST", "/api/v1/projects", body), status);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/files", "/api/v1/imports", "/api/v1/reports/import"})
    void aFileIsNotSentAsJson(String path) {
        wellAnswered(OddRequest.json("POST", path, "{}"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "garbage", "application/*", "application/xml"})
    void anotherKindOfBodyIsRefusedInWords(String type) {
        var request = OddRequest.json("POST", "/api/v1/saved-views", "{}").with("Content-Type", type);
        assertThat(ask(request.with("Accept-Language", "en")).body()).contains("multipart/form-data");
        assertThat(ask(request).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "garbage", "image/png", "*/*;q=x"})
    void whatIsAcceptedDoesNotMatterToWhoSpeaksJsonOnly(String accepted) {
        wellAnswered(OddRequest.of("GET", "/api/v1/me").with("Accept", accepted), 200);
    }

    @Test
    void anotherMethodIsRefusedInWords() {
        var api = wellAnswered(OddRequest.of("DELETE", "/api/v1/projects").with("Accept-Language", "en"), 405);
        assertThat(api.body()).contains("does not accept DELETE requests");
        assertThat(api.headers().firstValue("Allow")).isPresent();
        var page = wellAnswered(OddRequest.of("DELETE", "/projects"), 405);
        assertThat(page.body()).contains("这个地址存在，但不接受这种操作");
    }

    @ParameterizedTest
    @ValueSource(strings = {"results[300].name=x", "results[999].name=x", "sites[499].name=x", "results[1000].name=x"})
    void aListOfAFormIsAsLongAsItsRuleSaysOrIsRefused(String field) {
        var request = OddRequest.form("/reports/fill/2023-X-04-01/1/draft", field);
        assertThat(ask(request).statusCode()).isBetween(400, 499);
    }

    @Test
    void aStrangerIsToldTheSameOfAnUnknownAddress() {
        assertThat(Visitor.stranger(port).get("/nowhere").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"\na\"b", "sep=\n", "sep=\"", "\"", "sep=\u0000\na"})
    void aBrokenSheetIsToldNotThrown(String csv) {
        var answer = Visitor.signedIn(port, "sysadmin")
                .upload("/api/v1/units/import?dryRun=true", "file", "a.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    }

    @Test
    void nobodySignsInUnderAnUnwritableName() {
        var answer = Visitor.stranger(port).signIn("a\u0000b", "x");
        assertThat(answer.statusCode()).isLessThan(500);
    }

    @Test
    @Holds("ASVS 2.3.4")
    void tenEqualCreationsMakeOneAndNineAreTold() throws Exception {
        var callers = Executors.newFixedThreadPool(10);
        var made = Visitor.signedIn(port, "sysadmin").call("POST", "/api/v1/me/tokens", """
                {"name":"ten","writes":true,"days":1}""");
        var token = JsonMapper.shared().readTree(made.body()).path("token").asString();
        var creation = OddRequest.json("POST", "/api/v1/units", """
                        {"code":"TEN","name":"Ten","kind":"TOWN","active":true,"version":0}""").with("Authorization", "Bearer " + token);
        var statuses = new java.util.ArrayList<Integer>();
        for (var answer : callers.invokeAll(Collections.nCopies(10, (Callable<HttpResponse<String>>) () -> {
            var program = Visitor.stranger(port);
            return program.send(creation.by(program));
        }))) {
            statuses.add(answer.get().statusCode());
        }
        callers.shutdown();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @ParameterizedTest
    @CsvSource({
        "/a|b, zh-CN, 这个请求无法处理",
        "/a%zz, en, This request cannot be processed",
        "/api/v1/a%zz, en, application/problem+json",
        "/api/v1/%zz, zh-CN, 地址里有不允许的字符"
    })
    @Holds({"ASVS 13.4.2", "ASVS 16.5.1"})
    void whatTheServerItselfRefusesIsSaidInOurWords(String path, String language, String said) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.formatted(path, language).getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains(said).doesNotContain("Tomcat", "HTTP Status");
        }
    }

    private HttpResponse<String> wellAnswered(OddRequest request, int status) {
        var answer = ask(request);
        assertThat(answer.statusCode()).as(request + " " + answer.body()).isEqualTo(status);
        assertThat(Manners.broken(request, answer)).as(answer.body()).isEmpty();
        return answer;
    }

    private HttpResponse<String> ask(OddRequest request) {
        return county.send(request.by(county));
    }
}

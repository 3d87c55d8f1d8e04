package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.frame.SampleApplication.SampleTest;
import org.shishi.testing.Holds;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
@ExtendWith(OutputCaptureExtension.class)
class FrameAnswersTests {

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, 没有找到这个页面",
        "/sample/fails/403, 403, 您没有这项权限",
        "/sample/fails/lock, 409, 别人刚刚改过同一内容",
        "/sample/fails/rule, 409, “2023-02-30”不是日期",
        "/sample/fails/413, 413, 发送的内容太大",
        "/sample/fails/anything, 500, 系统出错了",
        "/sample/fails/database, 503, 系统暂时无法使用",
        "/sample/fails/session, 503, 系统暂时无法使用",
        "/sample/fails/slow, 503, 查询时间过长",
        "/sample?year=20xx, 400, “20xx”不是年度",
        "/sample?asOf=2023-02-30, 400, “2023-02-30”不是日期"
    })
    @Holds({"ASVS 13.4.2", "ASVS 16.5.1"})
    void everyErrorIsAPageWithAnIdAndWithoutSecrets(String path, int status, String text) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(text, "<html lang=\"zh-CN\"", "报障时请提供编号", "演示")
                .doesNotContain("secret", "Exception", "??");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\" \",\"count\":0} ; 400 ; count",
                "{\"name\":\"a\",\"count\":10} ; 409 ; count",
                "{\"name\":\"a\",\"count\":1} ; 500 ; id",
                "{\"name\":\"slow\",\"count\":1} ; 503 ; request.too-long",
                "not json ; 400 ; status"
            })
    @Holds("ASVS 16.5.1")
    void theApiAnswersProblems(String body, int status, String names) throws Exception {
        var answer = browser.send(
                request("/api/v1/sample")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, names);
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    @Test
    @Holds("ASVS 16.3.4")
    void whatFailsUnexpectedlyIsInTheLogByTheNumberThatPeopleAreGiven(CapturedOutput output) throws Exception {
        var id = Pattern.compile("<code>([\\w-]{8})</code>")
                .matcher(get("/sample/fails/anything").body());
        assertThat(id.find()).isTrue();
        assertThat(output.getAll()).contains("request " + id.group(1) + " failed", "\tat org.shishi");
    }

    @Test
    void anUnknownAddressOfTheApiIsAProblemToo() throws Exception {
        var answer = get("/api/v1/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theNonceIsAnotherOneInEveryAnswer() throws Exception {
        var nonce = Pattern.compile("'nonce-([^']+)'");
        var first = get("/sample");
        var header = nonce.matcher(
                first.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(header.find()).isTrue();
        assertThat(first.body()).contains("nonce=\"" + header.group(1) + "\"");
        assertThat(get("/sample")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain(header.group(1));
    }

    @Test
    void theApiTakesTheDefaultPointOfViewOrTheOneAskedFor() throws Exception {
        assertThat(get("/api/v1/sample", "year=2021; asOf=2021-01-01").body())
                .isEqualTo("{\"year\":2023,\"asOf\":\"2024-01-08\"}");
        assertThat(get("/api/v1/sample?year=2022&asOf=2022-06-30").body())
                .isEqualTo("{\"year\":2022,\"asOf\":\"2022-06-30\"}");
        assertThat(get("/api/v1/sample?year=two").statusCode()).isEqualTo(400);
    }

    @Test
    void aPageRemembersThePointOfViewUntilTheBrowserIsClosed() throws Exception {
        var switched = get("/sample?year=2022&asOf=2022-06-30&level=COUNTY");
        assertThat(switched.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("year=2022;"))
                .anyMatch(cookie -> cookie.startsWith("asOf=2022-06-30;"))
                .noneMatch(cookie -> cookie.contains("Max-Age") && !cookie.startsWith("lang"));
        assertThat(switched.body()).contains("name=\"level\" value=\"COUNTY\"");
        assertThat(get("/sample", "year=2022; asOf=2022-06-30").body()).contains("2022年6月30日");
        assertThat(get("/sample", "year=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void theLanguageAppliesAtOnceAndIsRemembered() throws Exception {
        var english = get("/sample?lang=en");
        assertThat(english.body()).contains("<html lang=\"en\"", "Sign out");
        assertThat(english.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("lang=en;"));
        assertThat(get("/sample", "lang=en").body()).contains("Sign out");
        assertThat(get("/sample?lang=xx").body()).contains("退出登录");
        assertThat(get("/nowhere", "lang=en").body()).contains("Page not found");
    }

    @Test
    void styleAndScriptMayBeKeptForGood() throws Exception {
        var address = Pattern.compile("href=\"(/style-[0-9a-f]+\\.css)\"")
                .matcher(get("/sample").body());
        assertThat(address.find()).isTrue();
        assertThat(get(address.group(1)).headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
    }

    @Test
    @Holds({"ASVS 14.2.2", "ASVS 14.3.2"})
    void pagesStayOnNoComputer() throws Exception {
        assertThat(get("/sample").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/nowhere").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whatIsTooLargeIsNamedAsSuch() throws Exception {
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "a".repeat(100_000) + "\r\n--x--\r\n";
        var answer = browser.send(
                request("/sample/upload")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(part))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("发送的内容太大", "64 KB");
    }

    @Test
    @Holds("ASVS 3.7.2")
    void noLinkLeadsToAnotherHost() throws Exception {
        assertThat(get("//elsewhere.example/sample").body()).doesNotContain("href=\"//");
    }

    private HttpResponse<String> get(String path, String... cookies) throws Exception {
        var request = request(path);
        if (cookies.length > 0) {
            request.header("Cookie", cookies[0]);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}

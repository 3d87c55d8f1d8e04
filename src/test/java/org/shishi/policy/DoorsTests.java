package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shishi.account.DemoAccount;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every endpoint under other writings of its address: each is the same place, with the same answer, or no place at
 * all. A few writings for each endpoint; all of them with {@code -Dshishi.doors=all}.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTests {

    private static final boolean ALL = "all".equals(System.getProperty("shishi.doors"));
    /** What answers data outside the API: to the script of a page, and to calendar programs. */
    private static final Set<String> OF_PAGES = Set.of(
            "POST /reports/fill/{project}/{period}/draft", "GET /calendar/feed/{secret}.ics", "GET /login/passkey");

    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 404, 405);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final Map<String, HandlerMethod> handlers = new HashMap<>();
    private final Map<String, Visitor> people = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Visitor nobody;

    @BeforeAll
    void lookAtAllHandlers() {
        nobody = Visitor.stranger(port);
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + pattern, handler))));
    }

    @BeforeEach
    void nothingIsWrongYet() {
        wrong.clear();
    }

    @Test
    void theApiIsWhatItsControllersAre() {
        handlers.forEach((endpoint, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.shishi.")) {
                boolean answersPrograms =
                        AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
                boolean ofAPage = OF_PAGES.contains(endpoint);
                assertThat(endpoint.contains(" /api/")).as(endpoint).isEqualTo(answersPrograms && !ofAPage);
            }
        });
    }

    @Test
    void whatMakesAHoldLastIsForPeople() {
        var lasting = handlers.keySet().stream()
                .filter(endpoint -> !endpoint.startsWith("GET "))
                .filter(endpoint -> endpoint.matches("\\w+ /api/v1/me(/.*)?")
                        || endpoint.matches("\\w+ /api/v1/accounts/.*(password|roles|disabled|reset|confirmation)"))
                .toList();
        assertThat(lasting).hasSizeGreaterThan(8);
        assertThat(lasting)
                .allSatisfy(endpoint -> assertThat(marked(endpoint, InPerson.class))
                        .as(endpoint)
                        .isTrue());
    }

    @Test
    @Holds({"ASVS 1.1.1", "ASVS 8.3.1"})
    void nobodyGetsFurtherByWritingAnAddressOtherwise() {
        int number = 0;
        for (var row : rows()) {
            var rare = Writing.values()[3 + number / 2 % (Writing.values().length - 3)];
            for (var writing : some(number++ % 2 == 0 ? rare : Writing.ONE_LETTER_ENCODED)) {
                var answer = as(nobody, row, writing);
                int status = answer.statusCode();
                boolean login = status == 302 && location(answer).endsWith("/login");
                expect(
                        row,
                        writing,
                        answer,
                        writing.isTheSamePlace() ? status == row.nobody() : login || refused(row.nobody(), status));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsRefusedIsRefusedAlikeUnderEveryWriting() {
        for (var row : rows()) {
            refusedAt(row).ifPresent(who -> {
                for (var writing : some(Writing.ALL_LETTERS_ENCODED)) {
                    var answer = as(person(who), row, writing);
                    expect(
                            row,
                            writing,
                            answer,
                            REFUSED.contains(answer.statusCode()) && isProblem(answer) == isApi(row));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTokenDoesNotDoWhatIsForPeople() {
        var programs = List.of(token("department"), token("secadmin"));
        var before = secrets();
        for (var row : rows()) {
            if (marked(row.endpoint(), InPerson.class)) {
                for (var program : programs) {
                    for (var writing : Writing.values()) {
                        var answer = byToken(program, row, writing);
                        expect(
                                row,
                                writing,
                                answer,
                                writing.isTheSamePlace()
                                        ? answer.statusCode() == 403
                                        : refused(302, answer.statusCode()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(secrets()).isEqualTo(before);
    }

    @Test
    @Holds({"ASVS 6.3.4", "ASVS 8.2.1"})
    void aTokenOpensTheApiAloneAndOnlyWhatItsOwnerMay() {
        for (var row : rows()) {
            for (var writing : some(Writing.ONE_LETTER_ENCODED)) {
                if (!isApi(row)) {
                    var answer = byToken(token("county"), row, writing);
                    boolean login = location(answer).endsWith("/login");
                    expect(row, writing, answer, login || refused(row.nobody(), answer.statusCode()));
                } else {
                    refusedAt(row).ifPresent(who -> {
                        var answer = byToken(token(who), row, writing);
                        expect(row, writing, answer, REFUSED.contains(answer.statusCode()) && isProblem(answer));
                    });
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Holds("ASVS 6.3.4")
    void anExpiredPasswordOpensNothingButItsOwnChange() {
        person("sysadmin").call("POST", "/api/v1/accounts", """
                {"username":"expired","name":"Expired","phone":"","version":0}""");
        jdbc.sql("update account set password_temporary = false, password_changed_at = now(), password_hash ="
                        + " (select password_hash from account where username = 'county') where username = 'expired'")
                .update();
        person("secadmin").call("PUT", "/api/v1/accounts/expired/roles", "[\"COUNTY_OFFICE\"]");
        var expired = person("expired");
        var token = token("expired");
        jdbc.sql("update account set password_temporary = true where username = 'expired'")
                .update();
        for (var row : rows()) {
            boolean open = marked(row.endpoint(), OpenWhile.class) || row.nobody() == 200;
            for (var writing : some(Writing.ONE_LETTER_ENCODED)) {
                if (!open && (ALL || !isApi(row))) {
                    var answer = as(expired, row, writing);
                    expect(
                            row,
                            writing,
                            answer,
                            refused(403, answer.statusCode())
                                    || location(answer).endsWith("/account/password")
                                    || location(answer).contains("/login?sign-on="));
                }
                if (isApi(row)) {
                    var answer = byToken(token, row, writing);
                    expect(row, writing, answer, answer.statusCode() == 403);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theApiReadsNoPointOfViewFromABrowser() {
        var plain = byToken(token("county"), "GET", "/api/v1/figures", "", "Accept", "*/*");
        assertThat(plain.statusCode()).isEqualTo(200);
        for (var path : List.of("/api/v1/figures", "/%61pi/v1/figures")) {
            var answer = byToken(token("county"), "GET", path, "", "Cookie", "year=2019; asOf=2019-03-01");
            assertThat(answer.body()).as(path).isEqualTo(plain.body());
        }
    }

    /** The first row of each endpoint; the long run takes all. */
    private static List<MatrixRow> rows() {
        var rows = MatrixRow.all().stream()
                .filter(row -> !row.endpoint().contains("/actuator")
                        && !row.pattern().endsWith("/nowhere")
                        && !row.body().startsWith("file:"));
        return ALL
                ? rows.toList()
                : List.copyOf(rows.collect(Collectors.toMap(
                                MatrixRow::endpoint, row -> row, (first, next) -> first, java.util.LinkedHashMap::new))
                        .values());
    }

    private static List<Writing> some(Writing... few) {
        return Arrays.asList(ALL ? Writing.values() : few);
    }

    private static java.util.Optional<String> refusedAt(MatrixRow row) {
        return Stream.of(DemoAccount.values())
                .map(DemoAccount::username)
                .filter(who -> MatrixRow.refuses(row.expectedFor(who)))
                .findFirst();
    }

    private static boolean refused(int asPlain, int status) {
        return status == asPlain || REFUSED.contains(status);
    }

    private static boolean isApi(MatrixRow row) {
        return row.pattern().startsWith("/api/");
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private boolean marked(String endpoint, Class<? extends java.lang.annotation.Annotation> mark) {
        var handler = handlers.get(endpoint);
        return handler != null
                && (handler.hasMethodAnnotation(mark)
                        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), mark));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private void expect(MatrixRow row, Writing writing, HttpResponse<String> answer, boolean right) {
        if (!right) {
            wrong.add(answer.statusCode() + " " + location(answer) + " " + writing + " " + row.endpoint());
        }
    }

    private Visitor person(String username) {
        return people.computeIfAbsent(username, who -> Visitor.signedIn(port, who));
    }

    private String token(String username) {
        return tokens.computeIfAbsent(username, who -> {
            var made = person(who).call("POST", "/api/v1/me/tokens", "{\"name\":\"doors\",\"writes\":true,\"days\":9}");
            return json.readTree(made.body()).get("token").asString();
        });
    }

    private HttpResponse<String> as(Visitor visitor, MatrixRow row, Writing writing) {
        var path = writing.of(filled(row.path()));
        if (row.reads()) {
            return visitor.get(path);
        }
        return isApi(row)
                ? visitor.call(row.method(), path, body(row), "If-Match", "\"7\"")
                : visitor.post(path, fields(body(row)));
    }

    private HttpResponse<String> byToken(String token, MatrixRow row, Writing writing) {
        return byToken(
                token, row.method(), writing.of(filled(row.path())), isApi(row) ? body(row) : "", "If-Match", "\"7\"");
    }

    private HttpResponse<String> byToken(String token, String method, String path, String body, String... headers) {
        return nobody.send(nobody.request(path)
                .headers(headers)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static String body(MatrixRow row) {
        return filled(row.body());
    }

    private static String filled(String text) {
        return text.replace("{who}", "leader").replace("{project}", "0").replace("{draft}", "0");
    }

    private static Map<String, String> fields(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** What a hold on the application could be made of. */
    private String secrets() {
        return jdbc.sql("""
                        select (select count(*) from access_token) || ' ' || (select count(*) from calendar_feed) || ' '
                            || (select md5(string_agg(a::text, ',' order by id)) from (select id, username, password_hash, language, disabled, session_stamp from account) a) || ' '
                            || (select md5(string_agg(r::text, ',' order by r::text)) from account_role r) || ' '
                            || (select md5(coalesce(string_agg(m::text, ',' order by m::text), '')) from account_mail m)""").query(String.class).single();
    }
}

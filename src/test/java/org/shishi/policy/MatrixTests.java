package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.shishi.account.DemoAccount;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every endpoint as every role, and holds the answers against {@code matrix.txt}. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTests {

    /** What the trail says of those who read, or were refused. */
    private static final String TOLD_OF_READING = "'ACCOUNT_SHOW_PHONE', 'ARCHIVE_TAKE', 'ARCHIVE_TAKE_ALL', 'REFUSED'";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    private String project = "";
    private String draft = "";

    /** As many as the database connections of a test context allow, whatever the machine. */
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(2);

    private final Map<String, Visitor> everybody = new HashMap<>();

    @BeforeAll
    void everybodySignsIn() {
        for (var account : DemoAccount.values()) {
            everybody.put(account.username(), Visitor.signedIn(port, account.username()));
        }
        everybody.get("sysadmin").call("POST", "/api/v1/accounts", """
                {"username":"victim","name":"Victim","phone":"13812345678","version":0}""");
        long township = jdbc.sql("select id from unit where name = '瓯南街道'")
                .query(Long.class)
                .single();
        everybody.get("county").call("POST", "/api/v1/projects", """
                {"code":"MATRIX-1","planYear":2032,"level":"TOWNSHIP","title":"M","leadUnitId":%d,"adoptedOn":"2023-01-01",
                 "deadline":"2032-12-31"}""".formatted(township));
        project = jdbc.sql("select id::text from project where code = 'MATRIX-1'")
                .query(String.class)
                .single();
        everybody.get("county").call("POST", "/api/v1/documents", """
                {"kind":"YEARLY_REPORT","planYear":2023,"asOf":"2024-01-08"}""");
        draft = jdbc.sql("select max(id)::text from document")
                .query(String.class)
                .single();
        jdbc.sql("""
                with file as (
                    insert into attachment (address, kind, record_id, part, filename, type, size, original_sha256, added_at, added_by_name)
                    values ('matrix', 'project', ?::bigint, '', 'm.pdf', 'PDF', 4, 'matrix', now(), 'M') returning id)
                insert into attachment_content (attachment_id, form, content) select id, 'FILE', 'abcd' from file""").param(project).update();
    }

    @AfterAll
    static void endCallers() {
        CALLERS.shutdown();
    }

    @Test
    @Holds("ASVS 8.2.1")
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        var rows = MatrixRow.all().stream().map(MatrixRow::endpoint).collect(Collectors.toSet());
        var endpoints = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.shishi.")
                    && !info.getPatternValues().contains("/error")) {
                info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> endpoints.add(method + " " + pattern)));
            }
        });
        assertThat(rows).containsAll(endpoints);
        var ours = rows.stream()
                .filter(row -> !row.contains("/v3/") && !row.contains("/actuator") && !row.endsWith("/nowhere"))
                .toList();
        assertThat(endpoints).containsAll(ours);
    }

    @TestFactory
    @Holds({"ASVS 3.5.3", "ASVS 8.2.1", "ASVS 8.2.2", "ASVS 8.3.1", "GB 8.1.4.2 a", "GB 8.1.4.2 f"})
    Stream<DynamicTest> everybodyIsAnsweredAsTheMatrixSays() {
        var reading = MatrixRow.all().stream().filter(MatrixRow::reads).toList();
        var changing = MatrixRow.all().stream().filter(row -> !row.reads()).toList();
        var before = digest();
        return Stream.of(
                        reading.stream().map(row -> asked(row, who -> true)),
                        Stream.of(unchanged("reading changed nothing", before)),
                        changing.stream().map(row -> asked(row, who -> MatrixRow.refuses(row.expectedFor(who)))),
                        Stream.of(unchanged("no refusal changed anything", before)),
                        changing.stream()
                                .map(row -> DynamicTest.dynamicTest(
                                        name(row), () -> ask(row, who -> !MatrixRow.refuses(row.expectedFor(who))))))
                .flatMap(Function.identity());
    }

    private DynamicTest asked(MatrixRow row, Predicate<String> those) {
        return DynamicTest.dynamicTest(name(row), () -> {
            askAtOnce(row, those);
            askAsNobody(row);
        });
    }

    /** The whole database is compared once for all requests: its tables are named when it differs. */
    private DynamicTest unchanged(String sentence, String before) {
        return DynamicTest.dynamicTest(sentence, () -> assertThat(digest()).isEqualTo(before));
    }

    private static String name(MatrixRow row) {
        return row.endpoint() + " " + row.path();
    }

    private void ask(MatrixRow row, Predicate<String> those) {
        those(those).forEach(who -> check(row, who, ask(row, who, everybody.get(who))));
    }

    /** Where nothing may change, the order of the requests does not matter; the answers are compared in order. */
    private void askAtOnce(MatrixRow row, Predicate<String> those) throws Exception {
        var accounts = those(those);
        var answers = CALLERS.invokeAll(accounts.stream()
                .map(who -> (Callable<HttpResponse<String>>) () -> ask(row, who, everybody.get(who)))
                .toList());
        for (int i = 0; i < accounts.size(); i++) {
            check(row, accounts.get(i), answers.get(i).get());
        }
    }

    private static List<String> those(Predicate<String> wanted) {
        return Arrays.stream(DemoAccount.values())
                .map(DemoAccount::username)
                .filter(wanted)
                .toList();
    }

    private void askAsNobody(MatrixRow row) {
        assertThat(ask(row, "nobody", Visitor.stranger(port)).statusCode())
                .as(row.endpoint() + " as nobody")
                .isEqualTo(row.nobody());
    }

    private static void check(MatrixRow row, String who, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(
                        "%s %s as %s: %s",
                        row.method(),
                        row.path(),
                        who,
                        answer.body().lines().limit(3).toList())
                .isEqualTo(row.expectedFor(who));
    }

    private HttpResponse<String> ask(MatrixRow row, String who, Visitor visitor) {
        var path =
                row.path().replace("{who}", who).replace("{project}", project).replace("{draft}", draft);
        var body =
                row.body().replace("{who}", who).replace("{project}", project).replace("{draft}", draft);
        if (row.method().equals("GET")) {
            return visitor.get(path);
        }
        if (body.startsWith("file:")) {
            return upload(visitor, path, body.substring("file:".length()));
        }
        if (path.startsWith("/api/")) {
            var version = path.contains("?if=") ? path.substring(path.indexOf("?if=") + 4) : "";
            return version.isEmpty()
                    ? visitor.call(row.method(), path, body)
                    : visitor.call(row.method(), path, body, "If-Match", '"' + version + '"');
        }
        return visitor.post(path, fields(body));
    }

    private static HttpResponse<String> upload(Visitor visitor, String path, String file) {
        try {
            var content = new ClassPathResource(file).getContentAsByteArray();
            return visitor.upload(path, "file", file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** What the database holds, sessions, answers and the jobs' own notes apart. */
    /** That somebody read phones is written down, and that somebody was refused. */
    private static String rows(String table) {
        return switch (table) {
            case "audit_entry" -> "(select * from audit_entry where action not in (" + TOLD_OF_READING + "))";
            case "audit_seal" ->
                "(select s.* from audit_seal s join audit_entry e using (id) where e.action not in (" + TOLD_OF_READING
                        + "))";
            default -> table;
        };
    }

    private String digest() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not like 'spring_session%' and table_name not in ('request_answer', 'event_publication', 'shedlock', 'scheduled_tasks', 'job_day', 'public_secret')
                          and table_name not like 'flyway%'
                        order by 1""").query(String.class).list().stream()
                .map(table -> table + " "
                        + jdbc.sql("select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from "
                                        + rows(table) + " t")
                                .query(String.class)
                                .single())
                .collect(Collectors.joining("\n"));
    }
}

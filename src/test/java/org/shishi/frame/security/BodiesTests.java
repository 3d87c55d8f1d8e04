package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.frame.body.RequestSettings;
import org.shishi.policy.TakesFile;
import org.shishi.testing.Holds;
import org.shishi.testing.RawRequest;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who sends is asked before what is sent is read, and what is read is bounded in size and time. */
@WholeApplication
class BodiesTests {

    private static final String HUGE = "Content-Length: 300000000";
    private static final String JSON = "Content-Type: application/json";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String FILE = "Content-Type: multipart/form-data; boundary=x";

    /** Share the form of the step that comes with files, and read none. */
    private static final Set<String> STEPS_WITHOUT_FILES = Set.of(
            "org.shishi.veto.web.VetoStepPages#decide[8 args]",
            "org.shishi.supervision.finding.FindingStepPages#take[8 args]");

    @LocalServerPort
    int port;

    @Autowired
    RequestSettings settings;

    @Autowired
    TomcatServerProperties server;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @ParameterizedTest
    @ValueSource(strings = {JSON, FORM, FILE, "Content-Type: text/csv"})
    void aStrangersBodyIsNotReadBeforeHeIsAsked(String type) {
        try (var api = new RawRequest(port).head("POST", "/api/v1/units", type, HUGE);
                var page = new RawRequest(port).head("POST", "/admin/units", type, HUGE)) {
            assertThat(api.status()).isEqualTo(401);
            assertThat(page.answer()).startsWith("HTTP/1.1 302").contains("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", HUGE})
    void aTokenThatIsNoneOpensNoBody(String length) {
        try (var api = new RawRequest(port)
                .head("PUT", "/api/v1/units/1", JSON, "Authorization: Bearer shishi_made-up", length)) {
            assertThat(api.status()).isEqualTo(401);
        }
    }

    @Test
    void whoMayNotSendAFileHereIsRefusedBeforeItIsRead() {
        try (var api = new RawRequest(port)
                        .head("POST", "/api/v1/units/import", FILE, cookie("leader"), "Content-Length: 9000000");
                var page = new RawRequest(port)
                        .head("POST", "/imports", FILE, cookie("leader"), "Content-Length: 9000000")) {
            assertThat(api.answer()).startsWith("HTTP/1.1 403").contains("您没有“", "”的权限");
            assertThat(page.answer()).startsWith("HTTP/1.1 403").contains("您没有“", "”的权限");
        }
    }

    @Test
    void jsonThatAnnouncesItselfAsTooLargeIsRefusedWithTheLimit() {
        try (var api = new RawRequest(port).head("POST", "/api/v1/units", JSON, cookie("sysadmin"), HUGE)) {
            assertThat(api.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json")
                    .contains("1 MB");
        }
    }

    @Test
    void jsonThatSaysNotHowMuchItIsIsCounted() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var json = "{\"code\":\"" + "1".repeat(1_200_000) + "\"}";
        var token = Visitor.hiddenFields(visitor.get("/account").body()).get("_csrf");
        var answer = visitor.send(visitor.request("/api/v1/units")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(java.net.http.HttpRequest.BodyPublishers.fromPublisher(
                        java.net.http.HttpRequest.BodyPublishers.ofString(json))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MB");
    }

    @Test
    @Holds("ASVS 5.2.1")
    void aFileThatIsTooLargeIsRefusedWithTheLimit() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        var answer = visitor.upload("/api/v1/units/import", "file", "a.csv", new byte[22_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 MB");
    }

    @Test
    void aStrangersFormIsSmall() {
        try (var announced = new RawRequest(port).head("POST", "/login", FORM, "Content-Length: 100000");
                var counted = new RawRequest(port).head("POST", "/login", FORM, "Transfer-Encoding: chunked")) {
            assertThat(announced.answer()).startsWith("HTTP/1.1 413").contains("64 KB");
            counted.chunk("username=" + "x".repeat(70_000));
            assertThat(counted.answer()).startsWith("HTTP/1.1 413").contains("64 KB");
        }
    }

    @Test
    void aFileIsTakenOnlyWhereFilesAreTaken() {
        try (var elsewhere = new RawRequest(port)
                .head("POST", "/admin/units", FILE, cookie("sysadmin"), "Content-Length: 9000000")) {
            assertThat(elsewhere.answer()).startsWith("HTTP/1.1 413").contains("2 MB");
        }
    }

    /** The whole kind: a handler that takes a file says who may send one. */
    @Test
    void everyHandlerThatTakesAFileSaysWhoMaySendIt() {
        var doors = handlers.getHandlerMethods().values().stream()
                .filter(BodiesTests::takesFile)
                .toList();
        assertThat(doors)
                .hasSizeGreaterThan(10)
                .allSatisfy(door -> assertThat(door.getMethodAnnotation(TakesFile.class))
                        .as(door.getShortLogMessage())
                        .isNotNull());
    }

    /** Slow bodies hold a share of the threads; everybody who has signed in goes on, and so does the watchdog. */
    @Test
    @Holds("ASVS 2.4.1")
    void slowBodiesOfStrangersStopStrangersAlone() throws Exception {
        var visitor = Visitor.signedIn(port, "county");
        var slow = new ArrayList<RawRequest>();
        try {
            for (int i = 0; i < settings.networkAtOnce(); i++) {
                slow.add(new RawRequest(port)
                        .head("POST", "/login", FORM, "Content-Length: 1000")
                        .write("u"));
            }
            assertThat(first503(slow)).contains("Retry-After: 5");
            assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
            assertThat(Visitor.stranger(port).get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        } finally {
            slow.forEach(RawRequest::close);
        }
        letIn();
    }

    /** Connections reach their threads one after the other: somewhere among so many the share is used up. */
    private String first503(ArrayList<RawRequest> slow) throws Exception {
        for (int i = 0; i < settings.networkAtOnce(); i++) {
            var one = new RawRequest(port)
                    .head("POST", "/login", FORM, "Content-Length: 1000")
                    .write("u");
            slow.add(one);
            var answer = CompletableFuture.supplyAsync(one::answer);
            try {
                var text = answer.get(1, TimeUnit.SECONDS);
                if (text.startsWith("HTTP/1.1 503")) {
                    return text;
                }
            } catch (java.util.concurrent.TimeoutException e) {
                // this one has a place
            }
        }
        throw new AssertionError("nobody was refused");
    }

    private void letIn() {
        var answer = Visitor.stranger(port).post("/login", Map.of("username", "x", "password", "y"), form());
        for (int i = 0; i < 100 && answer.statusCode() == 503; i++) {
            answer = Visitor.stranger(port).post("/login", Map.of("username", "x", "password", "y"), form());
        }
        assertThat(answer.statusCode()).isNotEqualTo(503);
    }

    private java.net.http.HttpResponse<String> form() {
        return Visitor.stranger(port).get("/login");
    }

    /** Whoever is not a configured proxy says nothing about who calls. */
    @Test
    @Holds({"ASVS 4.1.3", "ASVS 15.3.4"})
    void onlyThisMachineIsBelievedAboutTheCallersAddressUnlessSetOtherwise() {
        var proxies = java.util.regex.Pattern.compile(server.getRemoteip().getInternalProxies());
        assertThat(Stream.of("127.0.0.1", "::1"))
                .allMatch(address -> proxies.matcher(address).matches());
        assertThat(Stream.of("10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.1.1", "203.0.113.7", "fe80::1"))
                .noneMatch(address -> proxies.matcher(address).matches());
    }

    private String cookie(String username) {
        var answer = Visitor.stranger(port).signIn(username, "shishi-demo");
        return "Cookie: "
                + answer.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("SESSION="))
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> holdsFile(ResolvableType.forMethodParameter(parameter), 0)
                        && !parameter.hasParameterAnnotation(RequestBody.class)
                        && !STEPS_WITHOUT_FILES.contains(handler.getShortLogMessage())
                        && handler.getBeanType().getName().startsWith("org.shishi")
                        && !isReading(handler));
    }

    private static boolean isReading(HandlerMethod handler) {
        return handler.hasMethodAnnotation(org.springframework.web.bind.annotation.GetMapping.class);
    }

    private static boolean holdsFile(ResolvableType type, int depth) {
        var raw = type.toClass();
        return MultipartFile.class.isAssignableFrom(raw)
                || Arrays.stream(type.getGenerics()).anyMatch(generic -> holdsFile(generic, depth))
                || (depth < 2
                        && raw.isRecord()
                        && Arrays.stream(raw.getRecordComponents())
                                .anyMatch(part ->
                                        holdsFile(ResolvableType.forMethodReturnType(part.getAccessor()), depth + 1)));
    }
}

package org.shishi.bench;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;

/**
 * A county between nine and ten: clerks keep drafts of their reports, the office filters its list and looks at past days,
 * leaders have their dashboard open, inspection goes through its records. Everybody signs in first.
 *
 * <p>{@code -Dbase=http://127.0.0.1:8080 -Dusers=50 -Dseconds=120 -Dpause=100 -Dpassword=shishi-demo}
 */
public class CountyMorning extends Simulation {

    private static final int USERS = Integer.getInteger("users", 50);
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("seconds", 120));
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("pause", 100));
    private static final Duration ARRIVAL = Duration.ofSeconds(20);
    private static final String PASSWORD = System.getProperty("password", "shishi-demo");

    public CountyMorning() {
        setUp(
                        clerks().injectOpen(rampUsers(USERS * 3 / 10).during(ARRIVAL)),
                        office().injectOpen(rampUsers(USERS * 3 / 10).during(ARRIVAL)),
                        leaders().injectOpen(rampUsers(USERS * 2 / 10).during(ARRIVAL)),
                        inspection().injectOpen(rampUsers(USERS * 2 / 10).during(ARRIVAL)))
                .protocols(http.baseUrl(System.getProperty("base", "http://127.0.0.1:8080"))
                        .acceptHeader("text/html")
                        .acceptLanguageHeader("zh-CN")
                        .acceptEncodingHeader("gzip"))
                .assertions(
                        global().failedRequests().count().is(0L),
                        global().responseTime().percentile(99).lt(500));
    }

    private static ChainBuilder signIn(String account) {
        return exec(http("sign-in page").get("/login").check(hidden("_csrf")))
                .exec(http("sign in")
                        .post("/login")
                        .formParam("_csrf", "#{_csrf}")
                        .formParam("username", account)
                        .formParam("password", PASSWORD)
                        .check(currentLocation().transform(at -> at.contains("/login")).is(false)))
                .exitHereIfFailed();
    }

    private static ScenarioBuilder clerks() {
        var work = exec(http("workbench")
                        .get("/reports")
                        .check(css("a[href*='/reports/fill/']", "href")
                                .findAll()
                                .transform(CountyMorning::distinct)
                                .saveAs("forms")))
                .exec(pause(PAUSE))
                .exec(doIf(session -> !session.getList("forms").isEmpty()).then(exec(session -> {
                            var forms = session.<String>getList("forms");
                            return session.set("form", forms.get((int) (session.userId() % forms.size())));
                        })
                        .exec(http("report form")
                                .get("#{form}")
                                .check(hidden("_csrf"), hidden("_once"), hidden("version")))
                        .exec(pause(PAUSE))
                        .exec(http("report kept as draft")
                                .post("#{form}")
                                .formParam("_csrf", "#{_csrf}")
                                .formParam("_once", "#{_once}")
                                .formParam("version", "#{version}")
                                .formParam("progress", "本期完成路基处理和路面硬化，材料进场检验合格。")
                                .formParam("nextStep", "继续推进主体施工。")
                                .formParam("then", "draft")
                                .check(status().in(200, 409))))); // all clerks have one account here, and may meet at a form
        return scenario("clerks").exec(signIn("department")).exec(during(LASTS).on(work.exec(pause(PAUSE))));
    }

    private static ScenarioBuilder office() {
        return scenario("office")
                .exec(signIn("county"))
                .exec(looking(
                        "/projects?asOf=today",
                        "/projects?asOf=today&level=COUNTY&sort=-deadline",
                        "/projects?asOf=today&q=公路",
                        "/projects?asOf=2023-09-30&timeliness=COMPLETED&sort=-percent",
                        "/projects?asOf=2023-09-30&page=2"));
    }

    private static ScenarioBuilder leaders() {
        return scenario("leaders")
                .exec(signIn("leader"))
                .exec(looking("/?asOf=today", "/?asOf=2023-09-30", "/figures?asOf=today&by=unit"));
    }

    private static ScenarioBuilder inspection() {
        return scenario("inspection")
                .exec(signIn("inspection"))
                .exec(looking("/supervision", "/supervision/findings", "/supervision/notices", "/projects?asOf=today&page=1"));
    }

    private static ChainBuilder looking(String... paths) {
        ChainBuilder all = exec(pause(PAUSE));
        for (var path : paths) {
            all = all.exec(http(path).get(path).check(status().is(200), substring("</html>")))
                    .exec(pause(PAUSE));
        }
        return during(LASTS).on(all);
    }

    private static CheckBuilder hidden(String name) {
        return css("input[name='" + name + "']", "value").find().saveAs(name);
    }

    private static List<String> distinct(List<String> links) {
        return links == null ? List.of() : links.stream().distinct().toList();
    }
}

package org.shishi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.shishi.account.DemoAccount;
import org.shishi.database.FreshDatabase;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form that anybody is shown can be sent, says what is wrong with it and keeps what was typed. Bounded in the usual run;
 * {@code mvn test -Pcrawl} takes every role, more pages of each kind, and each field broken and emptied.
 */
@WholeApplication
@FreshDatabase
@EnabledIfSystemProperty(named = "shishi.crawl", matches = "true|part")
class FormCrawlTests {

    private static final boolean WHOLE = Boolean.getBoolean("shishi.crawl");

    /** Second persons, and who only reads: left to the whole crawl. */
    private static final Set<DemoAccount> OTHERS =
            Set.of(DemoAccount.INSPECTOR, DemoAccount.DEPUTY2, DemoAccount.LEADER, DemoAccount.AUDITOR);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Report report = new Report();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    @Test
    void everyFormCanBeSentAndSaysWhatIsWrong() {
        var endpoints = new Endpoints(mapping);
        var trial = new Trial(endpoints, new Filling(new Hints(LocalDate.now(clock))), new Written(jdbc), report);
        Visitor.signedIn(port, "sysadmin")
                .call("POST", "/api/v1/accounts", """
                {"username":"aaa","name":"某人","phone":"13812345678","version":0}"""); // the first in the list, which the forms are sent for
        try {
            for (var account : who()) {
                long start = System.nanoTime();
                report.write(Path.of("target", "crawl.txt"));
                crawl(account.username(), Visitor.signedIn(port, account.username()), endpoints, trial);
                report.count("seconds " + account.username(), (int) ((System.nanoTime() - start) / 1_000_000_000));
            }
        } finally {
            report.write(Path.of("target", "crawl.txt"));
        }
        var unreached = new TreeSet<>(endpoints.changing());
        unreached.removeAll(
                report.reached.stream().map(e -> e.replaceAll("=[^}]*}", "}")).toList());
        unreached.removeAll(new Table("crawl/elsewhere.txt").all());
        unreached.forEach(endpoint -> report.fault("", endpoint, "no form of the crawl reaches it"));
        report.write(Path.of("target", "crawl.txt"));
        assertThat(report.faults()).isEmpty();
    }

    /** All, or the one named by {@code -Dshishi.crawl.who}, while one mends. */
    private static List<DemoAccount> who() {
        var only = System.getProperty("shishi.crawl.who", "");
        return Arrays.stream(DemoAccount.values())
                .filter(account ->
                        only.isEmpty() ? WHOLE || !OTHERS.contains(account) : only.contains(account.username()))
                .toList();
    }

    private void crawl(String who, Visitor visitor, Endpoints endpoints, Trial trial) {
        var browser = new Browser(visitor, port);
        var bounds = WHOLE ? new Walk.Bounds(4, 20, true) : new Walk.Bounds(1, 3, false);
        var walk = new Walk[1];
        walk[0] = new Walk(
                browser, endpoints, bounds, known, (path, answer) -> look(who, path, answer, endpoints, walk[0]));
        var last = new Table("crawl/last.txt");
        var atTheEnd = new ArrayList<Trial.Of>();
        int before;
        do {
            before = tried.size();
            var forms = walk[0].forms().values().stream()
                    .filter(found -> !found.endpoint().equals("/login"))
                    .filter(found -> tried.add((WHOLE ? who : "") + found.key()))
                    .map(found -> trial.new Of(who, browser, found))
                    .toList();
            report.count("forms", forms.size());
            forms.forEach(Trial.Of::untouched);
            for (var form : forms) {
                if (last.names(form.endpoint())) {
                    atTheEnd.add(form);
                } else {
                    attempt(form).ifPresent(walk[0]::follow);
                }
            }
        } while (tried.size() > before);
        atTheEnd.sort(Comparator.comparing(form -> last.place(form.endpoint())));
        atTheEnd.forEach(this::attempt);
        report.count("pages opened", walk[0].pages());
        report.count("pages " + who, walk[0].pages());
    }

    private Optional<Browser.Answer> attempt(Trial.Of form) {
        if (WHOLE) {
            form.broken();
            form.emptied();
        }
        return form.valid();
    }

    private void look(String who, String path, Browser.Answer answer, Endpoints endpoints, Walk walk) {
        var where = endpoints.pattern(RequestMethod.GET, path);
        if (answer.status() != 200 && walk.isStillLinked(path)) {
            report.fault(
                    who, where, "a link on " + walk.whereLinked(path) + " leads to " + answer.status() + " " + path);
        }
        if (answer.isPage()) {
            PageRules.broken(answer.page()).forEach(fault -> report.fault(who, where, fault));
        }
    }
}

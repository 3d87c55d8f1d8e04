package org.shishi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.account.DemoAccount;
import org.shishi.database.FreshDatabase;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form that anybody is shown can be sent, says what is wrong with it and keeps what was typed. Bounded in the usual run;
 * {@code mvn test -Pcrawl} takes every role, more pages of each kind, and each field broken and emptied.
 */
@WholeApplication
@FreshDatabase
class FormCrawlTests {

    private static final boolean WHOLE = Boolean.getBoolean("shishi.crawl");

    /** Second persons, and who only reads: left to the whole crawl. */
    private static final Set<DemoAccount> OTHERS =
            Set.of(DemoAccount.INSPECTOR, DemoAccount.DEPUTY2, DemoAccount.LEADER, DemoAccount.AUDITOR);

    /** Who brings something comes before who judges it. */
    private static final List<DemoAccount> IN_TURN = List.of(
            DemoAccount.FINANCE,
            DemoAccount.TOWNSHIP,
            DemoAccount.DEPARTMENT,
            DemoAccount.COUNTY,
            DemoAccount.COUNTY2,
            DemoAccount.INSPECTION,
            DemoAccount.INSPECTOR,
            DemoAccount.DEPUTY,
            DemoAccount.DEPUTY2,
            DemoAccount.CONGRESS,
            DemoAccount.CONGRESS2,
            DemoAccount.LEADER,
            DemoAccount.SECADMIN,
            DemoAccount.SYSADMIN,
            DemoAccount.AUDITOR);

    private static final Path FILE = Path.of("target", "crawl.txt");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyFormCanBeSentAndSaysWhatIsWrong() {
        var endpoints = new Endpoints(mapping);
        var report = new Report(new Watch(endpoints));
        Visitor.signedIn(port, "sysadmin")
                .call("POST", "/api/v1/accounts", """
                {"username":"aaa","name":"某人","phone":"13812345678","version":0}"""); // the first in the list, which the forms are sent for
        try (var markup = new Markup()) {
            var rules = new PageRules(markup);
            var trial = new Trial(
                    endpoints, new Filling(new Hints(LocalDate.now(clock))), new Written(jdbc), rules, report);
            var crawl = new Crawl(port, endpoints, trial, rules, report, WHOLE);
            for (var account : who()) {
                if (WHOLE || account == DemoAccount.COUNTY) {
                    crawl.readInEnglish(account.username());
                }
                crawl.everyForm(account.username());
                report.write(FILE);
            }
            markup.finish();
            if (!WHOLE) {
                report.unreached(endpoints.changing());
                report.needless(endpoints.changing());
            }
        } finally {
            report.write(FILE);
        }
        assertThat(report.faults()).isEmpty();
    }

    /** All, or those named by {@code -Dshishi.crawl.who}, while one mends. */
    private static List<DemoAccount> who() {
        var only = System.getProperty("shishi.crawl.who", "");
        return IN_TURN.stream()
                .filter(account -> only.isEmpty()
                        ? WHOLE || !OTHERS.contains(account)
                        : List.of(only.split(",")).contains(account.username()))
                .toList();
    }
}

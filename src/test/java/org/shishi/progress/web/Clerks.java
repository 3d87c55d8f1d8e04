package org.shishi.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.period.SetUpYear;
import org.shishi.policy.Actor;
import org.shishi.testing.Visitor;

/** The demo's last period and the running one, and projects of the demo's township to report on. */
final class Clerks {

    static final String TOWNSHIP = "瓯南街道";

    /** An early year, so that no figure of the demo's changes. */
    private static final int YEAR = 2022;

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d*)\"");

    private final Visitor office;
    private final long unit;
    private final LocalDate today;
    final ReportingPeriodView before;
    final ReportingPeriodView now;

    Clerks(int port, ReportingPeriods periods, long unit, LocalDate today) {
        this.office = Visitor.signedIn(port, "county");
        this.unit = unit;
        this.today = today;
        if (periods.at(today).isEmpty()) {
            periods.setUp(Actor.SYSTEM, new SetUpYear(today.getYear(), 1, 3, null));
        }
        this.now = periods.at(today).orElseThrow();
        this.before = periods.at(now.firstDay().minusDays(1)).orElseThrow();
    }

    /** A project of the township, asked for both periods; its road is to have 7230 metres. */
    String project(String title) {
        var code = "CLERK-" + CODES.incrementAndGet();
        var json = """
                {"code":"%s","planYear":%d,"level":"TOWNSHIP","title":"%s","leadUnitId":%d,"adoptedOn":"%s","deadline":"%s",
                 "indicators":[{"name":"道路","value":7230,"unit":"米","direction":"AT_LEAST"}]}""".formatted(code, YEAR, title, unit, LocalDate.of(YEAR, 12, 31), today.plusMonths(1));
        assertThat(office.call("POST", "/api/v1/projects", json).statusCode()).isEqualTo(201);
        return code;
    }

    /** The same, with 40 % and 3000 metres told in the month before. */
    String reported(Visitor clerk, String title) {
        var code = project(title);
        var told = clerk.post(fill(code, before), content("40", "路基完成一半", "results[0].result", "3000"));
        assertThat(told.statusCode()).as(told.body()).isEqualTo(302);
        return code;
    }

    static String fill(String code, ReportingPeriodView period) {
        return "/reports/fill/" + code + "/" + period.id();
    }

    /** What a form sends that was opened when there was nothing yet. */
    static Map<String, String> content(String percent, String progress, String... more) {
        var fields = new HashMap<>(Map.of("percent", percent, "progress", progress, "results[0].name", "道路"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

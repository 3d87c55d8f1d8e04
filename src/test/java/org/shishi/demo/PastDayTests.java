package org.shishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that shows a past day is for looking: what is done counts from the day on which it is done, so it is done today. */
@WholeApplication
class PastDayTests {

    private static final String PAST = "2023-12-29";
    private static final Pattern WAYS = Pattern.compile("href=\"[^\"]*/(new|edit|bulk|fill/[^\"]*)[\"?]");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "county, /projects",
        "county, /projects/2023-X-06-03",
        "county, /reports/office",
        "county, /documents",
        "county, /proposals",
        "county, /reports/periods",
        "inspection, /supervision",
        "inspection, /supervision/inspections",
        "inspection, /supervision/findings",
        "inspection, /supervision/notices",
        "inspection, /supervision/instructions",
        "inspection, /documents",
        "finance, /funding",
        "finance, /funding/entries",
        "finance, /funding/quota",
        "finance, /funding/checks",
        "congress, /votes",
        "congress, /proposals",
        "township, /reports",
        "township, /projects/2023-Z-002-2"
    })
    void aPastDayOffersNothingAndSaysSoOnce(String who, String path) {
        var visitor = Visitor.signedIn(port, who);
        var page = visitor.get(path + "?year=2023&asOf=" + PAST);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("只能查看，不能办理").containsOnlyOnce("as-of-banner");
        var main = page.body().substring(page.body().indexOf("<main"));
        assertThat(acts(main)).as("acts on " + path).isEmpty();
        assertThat(visitor.get(path + "?asOf=today").body()).doesNotContain("as-of-banner");
    }

    @ParameterizedTest
    @CsvSource({
        "county, /projects/new",
        "county, /projects/2023-X-06-03/stage",
        "inspection, /supervision/findings/new",
        "finance, /funding/entries/new"
    })
    void aFormThatIsAskedForOnAPastDaySaysWhyItIsNotThereAndKeepsTheWayBack(String who, String path) {
        var visitor = Visitor.signedIn(port, who);
        visitor.get("/projects?asOf=" + PAST);
        var refused = visitor.get(path);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("回到今天", path + "?asOf=today");
        assertThat(visitor.get(path + "?asOf=today").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasTypedOnAPageOfTodayIsTakenAlthoughAnotherTabLooksBack() {
        var office = Visitor.signedIn(port, "county");
        var form = office.get("/documents?asOf=today");
        office.get("/projects?asOf=" + PAST);
        var sent = office.post(
                "/documents", Map.of("kind", "YEARLY_REPORT", "planYear", "2023", "asOf", "2024-01-08"), form);
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    /** Forms that can be sent, but for saved views, which have no day; and the ways to one. */
    private static List<String> acts(String main) {
        var forms = Arrays.stream(main.split("<form "))
                .skip(1)
                .map(form -> form.substring(0, form.indexOf("</form>")))
                .filter(form -> form.substring(0, form.indexOf('>')).contains("method=\"post\""))
                .filter(form -> form.contains("<button") && !form.contains("/projects/views"));
        return Stream.concat(forms, WAYS.matcher(main).results().map(MatchResult::group))
                .toList();
    }
}

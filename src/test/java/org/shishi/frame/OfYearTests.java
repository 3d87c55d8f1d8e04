package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page about something of a year says that year in its header, whatever year was chosen before. */
@WholeApplication
class OfYearTests {

    private static final String CHOSEN = "2021";

    /** A list of the demo's year, and what the addresses of its things look like. */
    private static final Map<String, List<String>> THINGS = new LinkedHashMap<>();

    static {
        THINGS.put("/projects", List.of("/projects/2023-[^/]+"));
        THINGS.put("/evaluations", List.of("/evaluations/\\d+", "/evaluations/rules/\\d+"));
        THINGS.put("/vetoes", List.of("/vetoes/[^/]+-[^/]+"));
        THINGS.put("/superior-notices", List.of("/superior-notices/\\d+"));
        THINGS.put("/look-backs", List.of("/look-backs/\\d+"));
        THINGS.put("/supervision/inspections", List.of("/supervision/inspections/\\d+"));
        THINGS.put("/supervision/findings", List.of("/supervision/findings/\\d+"));
        THINGS.put("/supervision/notices", List.of("/supervision/notices/\\d+"));
        THINGS.put("/assessments", List.of("/assessments/\\d+"));
        THINGS.put("/votes", List.of("/votes/\\d+"));
        THINGS.put("/documents", List.of("/documents/\\d+"));
    }

    @LocalServerPort
    int port;

    @Test
    void theHeaderSaysTheYearOfWhatThePageIsAbout() {
        var office = Visitor.signedIn(port, "inspection");
        var said = new TreeMap<String, String>();
        THINGS.forEach((list, things) -> {
            var page = page(office, list + "?year=2023");
            for (var thing : things) {
                said.put(
                        thing,
                        page.select("main a[href]").eachAttr("href").stream()
                                .map(href -> href.replaceFirst("\\?.*", ""))
                                .filter(href -> href.matches(thing))
                                .findFirst()
                                .map(href -> year(page(office, href + "?year=" + CHOSEN)))
                                .orElse("no such thing in the list"));
            }
        });
        for (var deeper : List.of(
                "/evaluations/1/units/331121002",
                "/evaluations/1/units/331121002/points/1",
                "/evaluations/points/1",
                "/look-backs/1/projects/1",
                "/votes/adjustments/1",
                "/projects/2023-X-01-01/parts/closing")) {
            said.put(deeper, year(page(office, deeper + "?year=" + CHOSEN)));
        }
        assertThat(said.values()).as(said.toString()).containsOnly("2023");
        assertThat(year(page(office, "/projects"))).as("lists go on as chosen").isEqualTo(CHOSEN);
    }

    /** And no other one can be chosen there, since the page would stay as it is. */
    @Test
    void noOtherYearIsOfferedThere() {
        var office = Visitor.signedIn(port, "inspection");
        assertThat(page(office, "/projects/2023-X-01-01").select("select[name=year]"))
                .isEmpty();
        assertThat(page(office, "/projects").select("#frame-year")).hasSize(1);
    }

    private static Document page(Visitor who, String path) {
        var answer = who.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String year(Document page) {
        return page.select(".viewpoint summary .narrow").text();
    }
}

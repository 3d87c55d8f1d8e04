package org.shishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a page of a past day stands nothing that became so later: every page that links lead to, but for days to come by their own name. */
@WholeApplication
class NothingLaterTests {

    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    /** Days that may lie ahead of whoever looks: deadlines, forecasts, plans. */
    private static final Pattern AHEAD = Pattern.compile(
            "时限|期限|预计|截止|应销号|记账|到期|应于|应答复|前完工|计划|最迟|须在|前办结|前整改|之前|整改|春节|除夕|调整为|顺延|新目标|原内容|基准|工作日|举行|会议日期|定于|申诉");

    private static final Set<String> STARTS = Set.of(
            "/",
            "/projects",
            "/votes",
            "/votes/adjustments",
            "/assessments",
            "/meetings",
            "/meetings/1",
            "/supervision",
            "/supervision/findings",
            "/supervision/notices",
            "/supervision/inspections",
            "/supervision/instructions",
            "/superior",
            "/vetoes",
            "/lookbacks",
            "/projects/monthly",
            "/projects/2023-X-02-02",
            "/projects/2023-Z-215-1",
            "/projects/2023-Z-102-3");

    /** The timeline marks what became so later; a list of what waits is of today; the line of progress runs on to what is planned. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "/(api|admin|help|files|language|public|login|logout|me|profile|backup|operation|account|notifications|inbox)\\b.*|.*\\.(xlsx|docx|pdf|ics|csv)|.*/timeline|.*/progress|/projects/waiting.*|.*/(word|new|edit|export|template|fill|import).*");

    private static final int OF_EACH_SHAPE = 3;
    private static final int PAGES = 220;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-29", "2023-11-30"})
    void nothingOfALaterDayStandsOnAPageOfAPastDay(String past) {
        var visitor = Visitor.signedIn(port, "county");
        visitor.get("/projects?year=2023&asOf=" + past);
        var later = new ArrayList<String>();
        var seen = new HashSet<String>();
        var shapes = new HashMap<String, Integer>();
        var open = new ArrayDeque<>(STARTS);
        while (!open.isEmpty() && seen.size() < PAGES) {
            var path = open.removeFirst();
            if (!seen.add(path) || ELSEWHERE.matcher(path).matches()) {
                continue;
            }
            var answer = visitor.get(path);
            if (answer.statusCode() != 200 || answer.body().isEmpty()) {
                continue;
            }
            var page = Jsoup.parse(answer.body());
            later(path, page, LocalDate.parse(past), later);
            links(page, shapes, open);
        }
        assertThat(seen).hasSizeGreaterThan(60).contains("/votes/adjustments", "/assessments", "/meetings/1");
        assertThat(later).isEmpty();
    }

    private static void links(Document page, Map<String, Integer> shapes, ArrayDeque<String> open) {
        for (var link : page.select("main a[href^=/]")) {
            var path = link.attr("href").replaceAll("[#].*", "");
            var shape = path.replaceAll("\\d{4}-[A-Z]-[0-9-]+", "{code}")
                    .replaceAll("\\?.*", "")
                    .replaceAll("\\d+", "{n}");
            if (!path.contains("asOf=") && shapes.merge(shape, 1, Integer::sum) <= OF_EACH_SHAPE) {
                open.add(path);
            }
        }
    }

    static void later(String path, Document page, LocalDate past, List<String> later) {
        var main = page.selectFirst("main");
        if (main == null) {
            return;
        }
        main.select("input, select, textarea, script, option, .as-of-banner").remove();
        main.nodeStream(TextNode.class).forEach(text -> {
            var found = DAY.matcher(text.text());
            while (found.find()) {
                if (LocalDate.parse(found.group()).isAfter(past)
                        && !AHEAD.matcher(told(text)).find()) {
                    later.add(path + ": " + told(text).strip());
                }
            }
        });
    }

    /** What a day is said to be: the heading of its cell or fact, and the words round it. */
    private static String told(TextNode text) {
        var around = (Element) text.parent();
        var said = new StringBuilder(around.text());
        for (var up = around; up != null && !up.normalName().equals("main"); up = up.parent()) {
            if (up.normalName().equals("dd")) {
                var term = up.previousElementSibling();
                while (term != null && !term.normalName().equals("dt")) {
                    term = term.previousElementSibling();
                }
                said.append(" | ").append(term == null ? "" : term.text());
            } else if (up.normalName().equals("td")) {
                var table = up.closest("table");
                var heads = table == null ? new org.jsoup.select.Elements() : table.select("thead th");
                int column = up.elementSiblingIndex();
                said.append(" | ")
                        .append(column < heads.size() ? heads.get(column).text() : "");
                said.append(" | ")
                        .append(
                                up.parent() == null
                                        ? ""
                                        : up.parent().select("th").text());
            } else if (up.normalName().equals("p")
                    || up.normalName().equals("li")
                    || up.parent() != null && up.parent().hasClass("figures")) {
                said.append(" | ").append(up.text());
            }
        }
        return said.toString();
    }
}

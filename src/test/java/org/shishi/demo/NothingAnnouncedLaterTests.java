package org.shishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.Conclusions;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Between a meeting and the announcement of what it came to, nothing stands that only the announcement made. */
@WholeApplication
@Import(VoteFixtures.class)
class NothingAnnouncedLaterTests {

    private static final String PAST = "2024-01-07";
    private static final int DUE = 61;

    @LocalServerPort
    int port;

    @Autowired
    VoteFixtures people;

    @Autowired
    Conclusions conclusions;

    @Test
    void aVoteIsNotAnnouncedBeforeItWas() {
        long id = people.frozen(VotingRule.usual(VotingMethod.FOR_AGAINST, 1), DUE, 2);
        people.count(id, VoteFixtures.answers(DUE, 50, 10));
        conclusions.announce(people.congress(), id, "公告", VoteFixtures.codes(id, List.of(1)));
        var visitor = Visitor.signedIn(port, "congress");
        var path = "/votes/" + id;
        assertThat(page(visitor, path + "?asOf=today").text()).contains("已公告", "监票人签字");
        var then = page(visitor, path + "?asOf=" + PAST);
        assertThat(then.text()).contains("尚未公布").doesNotContain("已公告", "2024-01-08");
        nothingLater(visitor, List.of(path, "/votes"));
        assertThat(visitor.get("/api/v1/votes/" + id + "?asOf=" + PAST).body())
                .contains("\"COUNTING\"")
                .doesNotContain("\"ANNOUNCED\"", "2024-01-08");
    }

    @Test
    void anAssessmentOpensNoRectificationBeforeItIsAnnounced(@Autowired ApplicationContext application) {
        var meeting = AssessmentFixtures.of(application);
        long id = meeting.frozen(DUE, AssessmentFixtures.FINISHED);
        meeting.announced(id, AssessmentFixtures.sheet(DUE, new int[] {10, 10, 40}));
        var finding = meeting.get(id).results().get(0).findingId();
        var visitor = Visitor.signedIn(port, "county");
        var path = "/assessments/" + id;
        var rectification = "/supervision/findings/" + finding;
        assertThat(page(visitor, path + "?asOf=today").select("a").eachAttr("href"))
                .contains(rectification);
        var then = page(visitor, path + "?asOf=" + PAST);
        assertThat(then.text()).contains("尚未公布").doesNotContain("已公布", "2024-01-08", "2024-04-06");
        assertThat(then.select("a").eachAttr("href")).doesNotContain(rectification);
        nothingLater(visitor, List.of(path, "/assessments"));
        assertThat(visitor.get(rectification + "?asOf=" + PAST).statusCode()).isEqualTo(404);
        var project = "/projects/" + AssessmentFixtures.FINISHED + "/parts/assessment";
        assertThat(visitor.get(project + "?asOf=" + PAST).body()).doesNotContain(rectification + "\"");
        for (var end : List.of("", "/courses")) {
            assertThat(visitor.get("/api/v1/assessments/" + id + end + "?asOf=" + PAST)
                            .body())
                    .doesNotContain("\"findingId\":" + finding, "2024-01-08");
        }
    }

    private static void nothingLater(Visitor visitor, List<String> paths) {
        var later = new ArrayList<String>();
        paths.forEach(path -> NothingLaterTests.later(
                path, Jsoup.parse(visitor.get(path + "?year=2023&asOf=" + PAST).body()), LocalDate.parse(PAST), later));
        assertThat(later).isEmpty();
    }

    private static Element page(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path + "&lang=zh-CN").body()).selectFirst("main");
    }
}

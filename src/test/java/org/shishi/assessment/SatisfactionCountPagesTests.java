package org.shishi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the pages of a count ask, refuse and confirm. */
@WholeApplication
class SatisfactionCountPagesTests {

    private static final int MEMBERS = 60;

    @LocalServerPort
    int port;

    private AssessmentFixtures meeting;

    @BeforeEach
    void meeting(@Autowired ApplicationContext application) {
        meeting = AssessmentFixtures.of(application);
    }

    @Test
    void aNumberThatCannotBeIsMarkedAtItsBox() {
        var path = "/assessments/" + meeting.frozen(MEMBERS, FINISHED) + "/count";
        var finance = Visitor.signedIn(port, "finance");
        assertThat(marked(finance, path, "lines[0].satisfied", "-5")).isEqualTo("#lines0.satisfied");
        assertThat(marked(finance, path, "lines[0].fairlySatisfied", "-5")).isEqualTo("#lines0.fairlySatisfied");
        assertThat(marked(finance, path, "issued", "-5")).isEqualTo("#issued");
    }

    private static String marked(Visitor visitor, String path, String box, String value) {
        var sent = new HashMap<>(
                Map.of("due", "60", "present", "60", "issued", "60", "returned", "60", "valid", "60", "invalid", "0"));
        sent.putAll(Map.of(
                "lines[0].number", "1",
                "lines[0].satisfied", "40",
                "lines[0].fairlySatisfied", "15",
                "lines[0].dissatisfied", "5",
                "lines[0].abstain", "0"));
        sent.put(box, value);
        var refused = visitor.post(path, sent);
        assertThat(refused.statusCode()).isEqualTo(422);
        return Jsoup.parse(refused.body())
                .select(".error-summary a:contains(现为 -5)")
                .attr("href");
    }

    @Test
    void countingAgainNeedsAReasonThatIsShown() {
        var path = "/assessments/" + meeting.differing(MEMBERS, FINISHED);
        var finance = Visitor.signedIn(port, "finance");
        var refused = finance.post(path + "/recount", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body())
                        .select(".error-summary a[href=#reason]")
                        .text())
                .contains("请说明重新清点的原因");
        assertThat(finance.post(path + "/recount", Map.of("reason", "漏计一叠票")).statusCode())
                .isEqualTo(302);
        var shown = Jsoup.parse(finance.get(path).body());
        assertThat(shown.select(".flash-good").text()).contains("已开始重新清点");
        assertThat(shown.select("main").text()).contains("第 2 次清点", "原因：漏计一叠票");
    }

    @Test
    void whoIsAppointedOrDismissedIsSaidToBeSaved() {
        long id = meeting.prepared(MEMBERS, AssessmentRule.usual());
        var path = "/assessments/" + id;
        var congress = Visitor.signedIn(port, "congress");
        congress.post(path + "/officials", Map.of("username", "finance", "office", "TELLER"));
        assertThat(Jsoup.parse(congress.get(path).body()).select(".flash-good").text())
                .contains("已保存");
        long appointed =
                java.util.Objects.requireNonNull(meeting.actor("finance").id());
        congress.post(path + "/officials/" + appointed + "/dismiss", Map.of());
        assertThat(Jsoup.parse(congress.get(path).body()).select(".flash-good").text())
                .contains("已保存");
    }
}

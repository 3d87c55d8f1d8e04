package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody closes a project over what is still open about it without knowing, and saying why. */
class OpenMattersTests extends HandoverTest {

    @LocalServerPort
    int port;

    @Test
    void whatIsOpenIsNamedToBothAndAskedOverWithAReason() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED);
        finding(code);
        var asker = people.actor("county2");
        assertThat(main("county2", code, "/closing")).contains("路灯不亮", "仍有未了事项");
        assertThatThrownBy(() -> closings.ask(asker, code, "核查属实")).hasMessageStartingWith("project.closing.despite");
        closings.ask(asker, code, "核查属实", "另行跟踪");
        assertThat(main("inspection", code, "/closing/answer")).contains("路灯不亮", "另行跟踪", "现场验收", "photo.png");
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED);
        finding(code);
        var page = Jsoup.parse(Visitor.signedIn(port, "county2")
                .post("/projects/" + code + "/closing", Map.of("evidence", "", "despite", ""))
                .body());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#evidence", "#despite");
    }

    @Test
    void aFindingOfAnAcceptanceSaysSo() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        long finding =
                records.of(people.actor("county"), code).get(0).defects().get(0).finding();
        var page = Jsoup.parse(Visitor.signedIn(port, "inspection")
                .get("/supervision/findings/" + finding)
                .body());
        assertThat(page.select("main a[href$=/projects/" + code + "/parts/closing]")
                        .text())
                .isEqualTo("发现于项目验收");
    }

    private void finding(String code) {
        var day = LocalDate.of(2024, 1, 2);
        var content = FindingContent.of(
                "",
                FindingCategory.QUALITY,
                Severity.MAJOR,
                FindingContent.Problem.of(day, "路灯不亮", ""),
                FindingContent.Assignment.of(unit(), "", "修好", day.plusDays(20)));
        found.record(people.actor("inspection"), new SaveFinding(2023, null, code, false, content));
    }

    private String main(String person, String code, String form) {
        var answer = Visitor.signedIn(port, person).get("/projects/" + code + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("main").text();
    }
}

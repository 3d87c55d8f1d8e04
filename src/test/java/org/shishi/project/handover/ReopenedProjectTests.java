package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.project.Blocker;
import org.shishi.project.Progress;
import org.shishi.project.entry.ReportProgress;
import org.shishi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page of a project says that was finished and is under way again; and what the forms say at once. */
class ReopenedProjectTests extends HandoverTest {

    @LocalServerPort
    int port;

    @Test
    void itsPageSaysSinceWhenAndWhyAndOfWhenThePercentIs() {
        var code = entered();
        completed(code);
        assertThat(page(code, today())).doesNotContain("重新打开");
        closings.askReopeningOfFinished(people.actor("inspection"), code, "外墙脱落，停用。");
        assertThat(page(code, today())).doesNotContain("不再计入已完成");
        closings.answer(people.actor("inspector"), code, asked(code), true, "属实");
        assertThat(page(code, today())).contains("项目完工后于 " + today() + " 重新打开：外墙脱落，停用。", "现为“在建”", "重新打开前所报的不再计入");
        assertThat(page(code, today().minusDays(1))).doesNotContain("重新打开");
        var county = people.actor("county");
        assertThat(closings.ofProject(county, code, today()).all()).hasSize(1);
        assertThat(closings.ofProject(county, code, today().minusDays(1)).all())
                .as("nothing was asked by then")
                .isEmpty();
        assertThat(project(code).progress().percent()).isNull();
        projects.reportProgress(
                people.actor("county"),
                code,
                project(code).version(),
                new ReportProgress(new Progress(new BigDecimal(80), "返修", "", (Blocker) null), today(), "返修"));
        assertThat(page(code, today())).contains("形象进度 80 % 为重新打开后所报").doesNotContain("重新打开前所报");
    }

    @Test
    void allThatAnAcceptanceLacksIsToldAtOnce() {
        var code = entered();
        completed(code);
        var sent = Map.of(
                "on", "", "account", "", "body", "", "members", "", "skipped", "", "defects[0].description", "护栏松动");
        var page = Jsoup.parse(Visitor.signedIn(port, "county")
                .post("/projects/" + code + "/handover/acceptance", sent)
                .body());
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains(
                        "#on",
                        "#account",
                        "#body",
                        "#members",
                        "#skipped",
                        "#conclusion",
                        "#file",
                        "#defects0.severity",
                        "#defects0.dueOn");
    }

    private String page(String code, LocalDate day) {
        return Jsoup.parse(Visitor.signedIn(port, "county")
                        .get("/projects/" + code + "?year=2023&asOf=" + day)
                        .body())
                .select("main")
                .text();
    }
}

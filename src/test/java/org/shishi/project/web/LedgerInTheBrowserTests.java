package org.shishi.project.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.browser.BrowserTest;
import org.shishi.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The county office with the ledger: finds a project, changes it, and sees what became of it. */
@ActiveProfiles({"test", "demo"})
class LedgerInTheBrowserTests extends BrowserTest {

    private static final String PROJECT = "2023-X-05-03";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"候车亭", "houchet", "hct", "鹤城街道 公交", "鹤城 gj", "hcjd gongjiao"})
    void aProjectIsFoundByItsNameItsUnitAndBySpelling(String typed) {
        var list = Visitor.signedIn(port, "county").get("/projects?year=2023&asOf=2024-01-08&q=" + encoded(typed));
        org.assertj.core.api.Assertions.assertThat(list.body()).contains("鹤城街道公交候车亭建设");
    }

    @Test
    void aUnitFindsAllThatItLeadsOnAnyDay() {
        var county = Visitor.signedIn(port, "county");
        for (var day : new String[] {"2023-09-30", "2024-01-08"}) {
            for (var typed : new String[] {"瓯南街道", "ounan", "onjd"}) {
                var list = county.get("/projects?year=2023&asOf=" + day + "&level=TOWNSHIP&q=" + encoded(typed));
                org.assertj.core.api.Assertions.assertThat(list.body())
                        .as(typed + " on " + day)
                        .contains("瓯南街道休闲公园建设", "瓯南街道南湾村休闲场所", "瓯南街道应急避灾场所建设")
                        .doesNotContain("鹤城街道公交候车亭建设");
            }
        }
    }

    private static String encoded(String typed) {
        return java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theCountyOfficeFindsAndChangesAProject() {
        signIn("county");
        visit("/projects?asOf=2024-01-08");
        screenshot("projects");
        page.fill("main .filters input[name=q]", "候车");
        page.click("main .filters > .btn-primary");
        assertThat(page.locator("h1")).hasText("项目（3）");
        page.locator("td.name a").first().click();
        assertThat(page.locator(".standing")).isVisible();
        visit("/projects/" + PROJECT);
        screenshot("project");
        page.click(".tabs a >> nth=3");
        assertThat(page.locator(".timeline li").first()).isVisible();
        page.click("text=变更阶段");
        page.selectOption("#stage", "TERMINATED");
        page.fill("#on", "2022-01-01");
        page.fill("#reason", "试一试");
        page.click("main form .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("不能变为");
        screenshot("project-stage-refused");
        visit("/projects/" + PROJECT + "/edit");
        screenshot("project-edit");
        page.click("#milestones button");
        assertThat(page.locator("#milestones .row-of")).hasCount(2);
        page.fill("[name='description.arrangement.leader']", "周副县长");
        page.fill("#reason", "分工调整");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".timeline li").first()).containsText("周副县长");
        assertThat(page.locator(".timeline li").first()).containsText("分工调整");
        screenshot("project-timeline");
    }

    @Test
    void theCountyOfficeCopiesAProjectToTheNextYear() {
        signIn("county");
        visit("/projects/copy?codes=" + PROJECT);
        page.fill("#newCodes0", "2023-X-05-02");
        page.fill("#reason", "续建");
        page.click("main form .btn-primary");
        assertThat(page.locator("tbody .tone-late")).isVisible();
        assertThat(page.locator("#reason")).hasValue("续建");
        screenshot("projects-copy-refused");
        page.fill("#newCodes0", "BROWSER-COPY");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).hasText("已复制 1 个项目到下年度。");
    }
}

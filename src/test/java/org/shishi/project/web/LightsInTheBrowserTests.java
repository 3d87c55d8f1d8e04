package org.shishi.project.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.test.context.ActiveProfiles;

/** From a number of lights on the dashboard to the project, the numbers that led to its light, and the rule of the year. */
@ActiveProfiles({"test", "demo"})
class LightsInTheBrowserTests extends BrowserTest {

    @Test
    void aLightLeadsToTheNumbersThatMadeIt() {
        signIn("county");
        visit("/?year=2023&asOf=2023-12-20");
        assertThat(page.locator(".light-strip")).containsText("超过 30 为红灯");
        screenshot("lights-dashboard");
        visit("/projects?year=2023&asOf=2024-01-08");
        visit("/?year=2023&asOf=2024-01-08");
        page.locator(".light-strip li:has(.tone-late) a").click();
        page.waitForURL(Pattern.compile(".*/projects\\?.*light=RED.*"));
        assertThat(page.locator("h1")).hasText("项目（27）");
        assertThat(page.locator("main tbody tr").first()).containsText("红灯");
        screenshot("lights-list");
        page.locator("td.name a").first().click();
        assertThat(page.locator(".standing")).containsText("红灯");
        page.locator(".standing a[href$='#light']").click();
        assertThat(page.locator("#light")).containsText("完成时限 2023-12-31 已过");
        assertThat(page.locator("#light")).containsText("2023 年规则");
        screenshot("lights-project");
        visit(page.url().replaceAll("#.*", "") + "?lang=en&asOf=2023-09-30");
        screenshot("lights-project-en");
        visit("/?lang=zh-CN&asOf=today");
    }

    @Test
    void theCountyOfficeSetsTheRuleOfAYear() {
        signIn("county");
        visit("/admin/year?year=2025&asOf=today");
        screenshot("year-settings");
        page.fill("#yellowFrom", "40");
        page.fill("#reason", "县政府常务会议");
        page.click("main form .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("红灯界线不能小于黄灯起点");
        page.fill("#yellowFrom", "5");
        page.click("main form .btn-primary");
        assertThat(page.locator("main .panel-table")).containsText("落后不到 5 个百分点为绿灯");
        assertThat(page.locator("#in-force ~ p")).containsText("落后不到 5 个百分点为绿灯");
        screenshot("year-settings-set");
        visit("/admin/year?year=2024&asOf=today");
        assertThat(page.locator("#in-force ~ p")).containsText("落后不到 10 个百分点为绿灯");
    }
}

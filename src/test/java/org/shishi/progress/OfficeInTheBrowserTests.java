package org.shishi.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.shishi.progress.ReportFixtures.report;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.period.ReportingPeriodView;
import org.shishi.period.ReportingPeriods;
import org.shishi.period.SetUpYear;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.ProjectFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The county office with the reports: confirms one, returns one, and sees who is missing. */
@ActiveProfiles({"test", "demo"})
@Import({ProjectFixtures.class, ReportFixtures.class})
class OfficeInTheBrowserTests extends BrowserTest {

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    ProjectFixtures ledger;

    private ReportingPeriodView period;

    @BeforeEach
    void threeProjectsAreAskedAndTwoReported() {
        var today = ledger.today();
        int year = today.getYear();
        if (periods.year(Actor.SYSTEM, year).isEmpty()) {
            periods.setUp(Actor.SYSTEM, new SetUpYear(year, 1, 3, null));
        }
        period = periods.at(today).orElseThrow();
        var first = project(year, "瓯南街道", "瓯南街道口袋公园建设");
        var second = project(year, "瓯南街道", "瓯南街道农村饮用水提升");
        project(year, "温溪镇", "温溪镇托育中心建设");
        tell(
                first,
                report("65")
                        .saying("主体结构已封顶,正在内部装修")
                        .forecast(today.plusDays(30).toString()));
        tell(second, report("20").saying("管网设计已完成").problem("两户政策处理未签约").coordinate("请自然资源局协调用地"));
    }

    @Test
    void theOfficeConfirmsReturnsAndSeesWhoIsMissing() {
        signIn("county");
        visit("/reports/office?year=2023&asOf=2023-09-20");
        screenshot("reports-office-2023");
        visit("/reports/office?year=" + ledger.today().getYear() + "&asOf=" + ledger.today());
        screenshot("reports-office");
        visit("/reports/office/" + period.code());
        for (var told : new String[] {"口袋公园", "农村饮用水"}) {
            assertThat(page.locator("tbody tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(told)))
                    .hasCount(1);
        }
        screenshot("reports-to-confirm");
        page.locator("tbody a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("饮用水"))
                .click();
        screenshot("report-told");
        page.fill("#reason", "请说明两户的签约计划");
        page.click("button[value=return]");
        assertThat(page.locator(".flash")).containsText("已退回1份报送");
        page.click("input[name=picks]");
        page.click("button[value=return]");
        assertThat(page.locator(".flash")).containsText("请写明退回原因");
        assertThat(page.locator("input[name=picks]:checked")).hasCount(1); // what was ticked stays so
        page.click("button[value=confirm]");
        assertThat(page.locator(".flash")).containsText("已确认1份报送");
        visit("/reports/office/" + period.code() + "?show=missing");
        assertThat(page.locator("main")).containsText("温溪镇托育中心建设");
        screenshot("reports-missing");
        page.click("input[aria-label='温溪镇']");
        page.click("text=提醒所选单位");
        assertThat(page.locator(".flash")).containsText("已提醒1个单位");
        visit("/reports/office/" + period.code() + "?show=told");
        screenshot("reports-told");
        visit("/reports/office/" + period.code() + "?show=told&lang=en");
        screenshot("reports-told-en");
        visit("/reports/office/import?lang=zh-CN");
        screenshot("reports-import");
    }

    private String project(int year, String unit, String title) {
        return ledger.project()
                .code("B-" + System.nanoTime())
                .year(year)
                .lead(unit)
                .title(title)
                .enter();
    }

    private void tell(String code, ReportFixtures.Content content) {
        var unit = ledger.unit("瓯南街道");
        var clerk = new Actor(null, "clerk", "小吴", unit, "瓯南街道", Set.of(Role.TOWNSHIP_CLERK), null, false);
        reports.submit(clerk, new SaveReport(code, period.id(), null, content.made(), ""));
    }
}

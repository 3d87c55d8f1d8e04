package org.shishi.funding.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.Projects;
import org.shishi.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** Finance with the money of the year: sees how far it came, enters some, takes it back, brings a sheet. */
@ActiveProfiles({"test", "demo"})
class FundingInTheBrowserTests extends BrowserTest {

    private static final String DAY = "year=2023&asOf=2024-01-08";
    private static final LocalDate ADOPTED = LocalDate.of(2022, 1, 2);

    @Autowired
    Projects projects;

    @Autowired
    Units units;

    /** Of a year of its own: the demo's money is added up by other tests. */
    private String project() {
        long unit = units.all().get(0).id();
        var description = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("公厕", "", "", ""),
                Description.Responsibility.of(unit),
                Description.Arrangement.NONE,
                new Description.Term(ADOPTED, ADOPTED.plusMonths(10)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        return projects.create(Actor.SYSTEM, new SaveProject("F-BROWSER", 2022, description, Plan.EMPTY))
                .code();
    }

    @Test
    void financeSeesTheMoneyOfTheYear() {
        signIn("finance");
        visit("/funding?" + DAY);
        assertThat(page.locator(".figures").first()).containsText("11.58 亿元");
        screenshot("funding");
        visit("/funding?by=unit&lang=en&" + DAY);
        screenshot("funding-en");
        visit("/funding/quota?lang=zh-CN&" + DAY);
        screenshot("funding-quota");
        visit("/funding/checks?" + DAY);
        screenshot("funding-checks");
        visit("/projects/2023-X-02-02/parts/funding?" + DAY);
        screenshot("funding-project");
        visit("/?" + DAY);
        screenshot("funding-dashboard");
    }

    @Test
    void financeEntersTakesBackAndBringsASheet() {
        var code = project();
        signIn("finance");
        visit("/funding/entries?stage=ALLOCATED&" + DAY);
        screenshot("funding-entries");
        visit("/funding/entries/new?code=" + code);
        page.selectOption("#stage", "PAID");
        page.selectOption("#tier", "COUNTY");
        page.selectOption("#channel", "BUDGET");
        page.fill("#on", "2022-01-08");
        page.fill("#amount", "0.1234567");
        page.click("main form .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("六位小数");
        screenshot("funding-entry-refused");
        page.fill("#amount", "0.123456");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("funding-entry");
        page.fill("#reason", "记错");
        page.click("main form .btn-outline-danger");
        assertThat(page.locator("h1")).containsText("冲销");
        page.click("text=重新记这一笔");
        assertThat(page.locator("#code")).hasValue(code);
        assertThat(page.locator("#stage")).hasValue("PAID");
        assertThat(page.locator("#amount")).isEmpty();
        visit("/funding/entries/bulk?year=2022");
        page.locator("[name='rows[0].code']").fill("公厕"); // by its name
        assertThat(page.locator("datalist option[value=" + code + "]")).hasCount(1);
        screenshot("funding-bulk");
        page.selectOption("#stage", "PAID");
        page.selectOption("#tier", "COUNTY");
        page.selectOption("#channel", "BUDGET");
        page.fill("#on", "2022-01-09");
        page.fill("[name='rows[0].code']", code);
        page.fill("[name='rows[0].amount']", "2");
        page.fill("[name='rows[1].code']", code);
        page.fill("[name='rows[1].amount']", "十万");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary a")).containsText("第 2 行 · 金额（万元）");
        assertThat(page.locator("[name='rows[0].code']")).hasValue(code);
        assertThat(page.locator("[name='rows[1].amount']")).hasValue("十万");
        screenshot("funding-bulk-refused");
        page.fill("[name='rows[1].amount']", "3");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).containsText("2");
        visit("/funding/imports");
        screenshot("funding-imports");
        var rows = "项目编号,日期,环节,资金级次,渠道,金额(万元),文号\n" + code + ",2022-03-01,到位,县级,财政预算,1.2亿元,\n" + code
                + ",2022-03-01,汇款,县级,财政预算,-1,\n";
        page.setInputFiles(
                "#file", new FilePayload("资金.csv", "text/csv", rows.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("不认识");
        screenshot("funding-import-refused");
        var twice = "项目编号,日期,环节,资金级次,渠道,金额(万元),文号\n" + code + ",2022-03-02,到位,县级,财政预算,3,A1\n" + code
                + ",2022-03-02,到位,县级,财政预算,3,A1\n";
        visit("/funding/imports");
        page.setInputFiles(
                "#file",
                new FilePayload("资金.csv", "text/csv", twice.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.click("main form .btn-primary");
        screenshot("funding-import-asked");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).containsText("1");
    }
}

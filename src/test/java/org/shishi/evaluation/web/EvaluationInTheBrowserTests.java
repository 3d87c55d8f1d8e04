package org.shishi.evaluation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.evaluation.EvaluationFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Rules are drafted and put in force, a year is computed and published, a unit objects and is heard, and a year is frozen. */
@ActiveProfiles({"test", "demo"})
class EvaluationInTheBrowserTests extends BrowserTest {

    private static final String YEAR = "2020";
    private static final int PHONE = 360;

    @Autowired
    ApplicationContext application;

    private String evaluation = "";

    @Test
    void aYearIsJudgedByRulesThatTwoMadeAndAUnitIsHeard() {
        var rules = draft();
        enforce(rules);
        publish();
        object();
        decide();
        read();
    }

    private String draft() {
        signIn("inspector");
        visit("/evaluations/rules/new?year=" + YEAR);
        page.fill("[name='series[0].name']", "部门");
        page.fill("[name='series[0].units']", "县交通运输局、县教育局");
        page.fill("[name='series[1].name']", "重点部门");
        page.fill("[name='series[1].units']", "县教育局");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("县教育局");
        screenshot("evaluation-rules-form");
        page.fill("[name='series[1].units']", "县水利局");
        page.click("main form .actions .btn-primary");
        page.waitForURL(Pattern.compile(".*/evaluations/rules/\\d+"));
        assertThat(page.locator("main form .btn-primary")).hasCount(0);
        assertThat(page.locator("main")).containsText("须由另一人施行");
        return URI.create(page.url()).getPath();
    }

    private void enforce(String rules) {
        signIn("inspection");
        visit(rules);
        screenshot("evaluation-rules");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
    }

    private void publish() {
        visit("/evaluations/new?year=" + YEAR);
        page.click("main form .actions .btn-primary");
        page.waitForURL(Pattern.compile(".*/evaluations/\\d+"));
        evaluation = URI.create(page.url()).getPath();
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("已公布");
        screenshot("evaluation");
    }

    private void object() {
        page.setViewportSize(PHONE, 740);
        signIn("department");
        visit(evaluation);
        page.click("main table a:has-text('县交通运输局')");
        screenshot("evaluation-of-unit");
        page.click("main table a:has-text('工作创新')");
        page.click("main .page-head .btn");
        page.fill("#wording", "农村公交线路优化做法在全市推广，应当加分");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main")).containsText("待答复");
    }

    private void decide() {
        signIn("inspection");
        visit(evaluation);
        page.click("main section table a:has-text('工作创新')");
        page.click("main section .actions .btn-primary");
        page.check("input[name='upheld'][value='true']");
        page.fill("#reason", "核实属实");
        page.fill("#adjustment", "9");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("得 9 分");
        screenshot("evaluation-decision");
        page.fill("#adjustment", "2");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
    }

    private void read() {
        signIn("department");
        visit("/evaluations?year=" + YEAR);
        page.click("main table a");
        page.click("main table a:has-text('县交通运输局')");
        page.click("main table a:has-text('工作创新')");
        assertThat(page.locator("main")).containsText("异议成立");
        assertThat(page.locator("main .figures")).containsText("2.00");
        screenshot("evaluation-point");
    }

    @Test
    void aYearIsFrozenByTwoAndReadAsItWas() {
        long id = EvaluationFixtures.of(application).closedToObjections();
        signIn("inspector");
        visit("/evaluations/" + id);
        page.click("main form:has-text('提请冻结') button");
        assertThat(page.locator(".flash-good")).isVisible();
        assertThat(page.locator("main form .btn-primary")).hasCount(0);
        assertThat(page.locator("main")).containsText("须由另一人冻结");
        signIn("inspection");
        visit("/evaluations/" + id);
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("与冻结时一致");
        assertThat(page.locator("main form")).hasCount(0);
        screenshot("evaluation-frozen");
    }

    /** The demo's fifty units, and the year before that waits to be frozen. */
    @Test
    void onAPhoneAUnitIsALineAndItsPointsFoldOut() {
        page.setViewportSize(PHONE, 740);
        signIn("inspection");
        visit("/evaluations/1");
        assertThat(page.locator(".score-table tbody tr")).hasCount(52);
        var height = (Number) page.evaluate("document.documentElement.scrollHeight");
        org.assertj.core.api.Assertions.assertThat(height.intValue()).isLessThan(3300);
        var unit = page.locator(".score-table tbody tr:has-text('县交通运输局')");
        var point = unit.locator("td.part a").first();
        assertThat(point).isHidden();
        unit.locator("summary").click();
        assertThat(point).isVisible();
        screenshot("evaluation-folded");
        point.click();
        assertThat(page.locator("main h1")).containsText("项目完成");
        visit("/evaluations?year=2023");
        page.click("main .other-years a");
        page.click("main table a");
        assertThat(page.locator("main form:has-text('提请冻结') button")).isVisible();
        screenshot("evaluation-of-2022");
    }
}

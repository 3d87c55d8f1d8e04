package org.shishi.assessment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.test.context.ActiveProfiles;

/** The standing committee: 60 members, two subjects, one sheet that is wrong, one that differs, a rectification. */
@ActiveProfiles({"test", "demo"})
class AssessmentInTheBrowserTests extends BrowserTest {

    private String assessment = "";

    @Test
    void theStandingCommitteeAssessesOnPaper() {
        declare();
        count();
        sign();
        announce();
        theProjectShowsIt();
    }

    private void declare() {
        signIn("congress");
        visit("/assessments?year=2023");
        screenshot("assessments");
        page.click("main .actions .btn-primary");
        page.selectOption("#assessors", "STANDING_COMMITTEE");
        page.fill("#meeting", "青田县第十七届人大常委会第十八次会议");
        page.fill("#heldOn", "2024-01-08");
        page.fill("#planYear", "2023");
        page.fill("#members", "60");
        screenshot("assessment-form");
        page.click("main form .actions .btn-primary");
        page.waitForURL(Pattern.compile(".*/assessments/\\d+"));
        assessment = URI.create(page.url()).getPath();
        page.fill("#subjects", "2023-X-02-02");
        page.click("main button:has-text('添加')");
        assertThat(page.locator(".error-summary")).containsText("尚未完工");
        page.fill("#subjects", "2023-X-04-03\n2023-X-05-02");
        page.click("main button:has-text('添加')");
        for (var official : new String[] {"finance", "inspection", "deputy", "deputy2"}) {
            page.selectOption("#username", official);
            page.click("main button:has-text('指定')");
        }
        assertThat(page.locator("#gate")).hasText("可以锁定");
        screenshot("assessment-ready");
        page.click("main summary:has-text('锁定')");
        page.click("main button:has-text('确认锁定')");
        assertThat(page.locator(".flash-good")).isVisible();
    }

    private void count() {
        signIn("finance");
        enter(38, 11, 1);
        assertThat(page.locator(".error-summary")).containsText("相差 10");
        assertThat(page.locator("td:has([name='lines[1].satisfied'].is-invalid)"))
                .containsText("第 2 项");
        screenshot("assessment-count-refused");
        enter(20, 10, 30);
        signIn("inspection");
        enter(21, 9, 30);
        assertThat(page.locator("main")).containsText("两份计票结果不一致");
        visit(assessment + "/settle");
        screenshot("assessment-settle");
        page.check("[name='lines[0].value'][value='20']");
        page.check("[name='lines[1].value'][value='10']");
        page.fill("[name='lines[0].reason']", "多记一票");
        page.fill("[name='lines[1].reason']", "少记一票");
        page.click("main form .btn-primary");
        signIn("finance");
        visit(assessment);
        page.click("main button:has-text('同意')");
        assertThat(page.locator(".flash-good")).isVisible();
    }

    private void enter(int satisfied, int fairly, int dissatisfied) {
        visit(assessment + "/count");
        for (var head : new String[] {"due", "present", "issued", "returned", "valid"}) {
            page.fill("#" + head, "60");
        }
        page.fill("#invalid", "0");
        for (var box : page.locator("input[name^='lines'].num").all()) {
            box.fill("0");
        }
        page.fill("[name='lines[0].satisfied']", "60");
        page.fill("[name='lines[1].satisfied']", String.valueOf(satisfied));
        page.fill("[name='lines[1].fairlySatisfied']", String.valueOf(fairly));
        page.fill("[name='lines[1].dissatisfied']", String.valueOf(dissatisfied));
        page.click("main button:has-text('提交')");
    }

    private void sign() {
        for (var deputy : new String[] {"deputy", "deputy2"}) {
            signIn(deputy);
            visit(assessment);
            page.click("main summary:has-text('监票人签字')");
            page.click("main button:has-text('确认签字')");
            assertThat(page.locator(".flash-good")).isVisible();
        }
    }

    private void announce() {
        signIn("congress");
        visit(assessment + "/announcement");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("满意20票，占33\\.33%[\\s\\S]*测评结果：不满意。"));
        screenshot("assessment-announcement");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("assessment");
    }

    private void theProjectShowsIt() {
        visit("/projects/2023-X-05-02/parts/assessment");
        assertThat(page.locator("#part")).containsText("不满意");
        screenshot("assessment-project");
        page.click("#part a:has-text('整改')");
        assertThat(page.locator("main")).containsText("满意度测评为不满意");
        visit(assessment);
        page.click("main a:has-text('再次测评')");
        assertThat(page.locator("main h1")).hasText("再次测评");
        page.fill("#meeting", "青田县第十七届人大常委会第十九次会议");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main")).containsText("首次测评");
        assertThat(page.locator("main")).containsText("既有住宅加装电梯30台");
        screenshot("assessment-second");
    }
}

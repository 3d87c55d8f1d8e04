package org.shishi.lookback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.test.context.ActiveProfiles;

/** The inspection office plans, the inspector looks with a phone and finds a dead facility, a second person opens it again. */
@ActiveProfiles({"test", "demo"})
class LookBackInTheBrowserTests extends BrowserTest {

    private static final int PHONE = 360;

    private String lookBack = "";

    @Test
    void aDeadFacilityIsFoundOpenedAgainAndAnswered() {
        plan();
        onThePhone();
        look();
        followUp();
        decide();
        answer();
    }

    private void plan() {
        signIn("inspection");
        visit("/look-backs?year=2023");
        screenshot("look-backs");
        page.click("main .actions .btn-primary");
        page.fill("#name", "2022年健身步道专项回头看");
        page.fill("#firstOn", "2024-01-08");
        page.fill("#lastOn", "2024-01-20");
        page.fill("#fromYear", "2022");
        page.fill("#toYear", "2023");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary a[href='#members']")).containsText("查看人员 · ");
        page.check("main input[name='members'][value='inspector']");
        page.fill("#codes", "2022-Z-02\n2023-X-02-02");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("尚未完工");
        screenshot("look-back-form");
        page.fill("#codes", "2022-Z-02");
        page.click("main form .actions .btn-primary");
        page.waitForURL(Pattern.compile(".*/look-backs/\\d+"));
        lookBack = URI.create(page.url()).getPath();
    }

    private void onThePhone() {
        page.setViewportSize(PHONE, 740);
    }

    private void look() {
        signIn("inspector");
        visit(lookBack);
        page.click("main table a");
        page.click("main .actions .btn-primary");
        page.selectOption("#useFound", "NOT_IN_USE");
        page.fill("#unpaid", "三万");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("#unpaid-error")).isVisible();
        page.fill("#unpaid", "3.5");
        page.selectOption("#qualityFound", "POOR");
        page.fill("#qualityNote", "路面塌陷");
        page.fill("#opinion", "无法通行");
        page.fill("#note", "塌陷后封闭，无人修复");
        screenshot("look-back-answer");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("look-back-signed");
    }

    private void followUp() {
        page.click("main .actions a:has-text('登记问题')");
        page.selectOption("#severity", "MAJOR");
        page.fill("#dueOn", "2024-02-08");
        page.fill("#demand", "修复路面，恢复通行");
        page.click("main form .actions .btn-primary");
        page.click("main .actions a:has-text('提请重新打开')");
        page.fill("#reason", "封闭无法使用");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main")).containsText("待决定");
    }

    private void decide() {
        signIn("inspection");
        visit("/projects/2022-Z-02/parts/closing");
        page.click("main .actions .btn-primary");
        page.selectOption("#agreed", "true");
        page.fill("#opinion", "复核属实");
        page.click("main form .actions .btn-primary");
        visit("/projects/2022-Z-02/parts/look-back");
        assertThat(page.locator("main")).containsText("已重新打开");
        screenshot("look-back-of-project");
    }

    private void answer() {
        signIn("township");
        visit("/projects/2022-Z-02/parts/look-back");
        page.click("main .linked a");
        assertThat(page.locator("main")).containsText("2022年健身步道专项回头看");
        page.click("main .page-head .btn-primary");
        page.fill("#measures", "已组织修复");
        page.fill("#progress", "路面完成一半");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
    }
}

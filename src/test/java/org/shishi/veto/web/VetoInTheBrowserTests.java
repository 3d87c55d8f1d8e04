package org.shishi.veto.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.test.context.ActiveProfiles;

/** A superior names a unit, which answers; one fact is exempted; another one is vetoed, appealed against, upheld and at last revoked. */
@ActiveProfiles({"test", "demo"})
class VetoInTheBrowserTests extends BrowserTest {

    private static final int PHONE = 360;

    private String notice = "";
    private String exempted = "";
    private String vetoed = "";

    @Test
    void oneFactIsExemptedAnotherOneVetoedAppealedAndUpheld() {
        name("市通〔2023〕31号", "农村公路养护进度滞后");
        answer();
        exempt();
        impose();
        appeal();
        uphold();
        revoke();
    }

    private void name(String number, String says) {
        signIn("inspection");
        visit("/superior-notices?year=2023");
        screenshot("superior-notices");
        page.click("main .actions .btn-primary");
        page.selectOption("#kind", "PRAISE");
        page.selectOption("#tier", "CITY");
        page.fill("#body", "市交通运输局");
        page.fill("#number", number);
        page.fill("#issuedOn", "2024-01-03");
        page.fill("#planYear", "2023");
        page.fill("#says", says);
        page.fill("#codes", "2023-S-038");
        page.fill("#answerBy", "2024-01-15");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("表扬不需要回复");
        screenshot("superior-notice-form");
        page.selectOption("#kind", "LATE");
        page.click("main form .actions .btn-primary");
        page.waitForURL(Pattern.compile(".*/superior-notices/\\d+"));
        notice = URI.create(page.url()).getPath();
        assertThat(page.locator("main")).containsText("已按期完工 2023-12-01");
    }

    private void answer() {
        signIn("department");
        page.setViewportSize(PHONE, 740);
        visit(notice);
        page.click("main .actions .btn-primary");
        page.fill("#text", "已于12月1日完工，附验收材料");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("superior-notice-answered");
    }

    private void exempt() {
        visit("/vetoes?year=2023&open=true");
        page.click("main table a:has-text('市通〔2023〕31号')");
        exempted = URI.create(page.url()).getPath();
        page.click("main .actions a:has-text('申请免予否优')");
        page.fill("#reason", "通报发出前已完工");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("#cause-error")).isVisible();
        page.selectOption("#cause", "OTHER");
        page.fill("#evidence", "竣工验收报告");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        signIn("inspector");
        visit(exempted);
        page.click("main .actions a:has-text('不同意免予')");
        page.click("main form .actions a");
        page.click("main .actions .btn-primary");
        page.fill("#reason", "核实属实");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main h1")).containsText("免予否优");
        screenshot("veto-exempted");
    }

    private void impose() {
        signIn("inspection");
        name("市通〔2023〕32号", "瞒报工程质量问题，通报批评");
        visit("/vetoes?year=2023&open=true");
        screenshot("vetoes");
        page.click("main table a:has-text('市通〔2023〕32号')");
        vetoed = URI.create(page.url()).getPath();
        page.click("main .actions .btn-primary");
        page.fill("#reason", " ");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("#reason-error")).isVisible();
        page.fill("#reason", "经核实情况属实");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main h1")).containsText("已否优");
        visit(vetoed + "/impose", 409);
        assertThat(page.locator("main")).containsText("不能重复决定");
    }

    private void appeal() {
        signIn("department");
        visit(vetoed);
        page.click("main .actions .btn-primary");
        page.fill("#reason", "问题已整改到位");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main h1")).containsText("申诉中");
    }

    private void uphold() {
        signIn("inspection");
        visit(vetoed);
        assertThat(page.locator("main .actions a")).hasCount(0);
        assertThat(page.locator("main")).containsText("另一人审定");
        signIn("county");
        visit(vetoed);
        page.click("main .actions a:has-text('维持否优')");
        page.fill("#reason", "整改发生在通报之后");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main h1")).containsText("申诉后维持");
        screenshot("veto-upheld");
    }

    private void revoke() {
        visit(vetoed);
        page.click("main .actions a:has-text('提请撤销否优')");
        page.fill("#reason", "市里已收回通报");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main h1")).containsText("待确认撤销");
        assertThat(page.locator("main .actions a")).hasCount(0);
        visit(notice);
        screenshot("superior-notice");
        signIn("inspector");
        visit(vetoed);
        page.click("main .actions a:has-text('确认撤销')");
        page.fill("#reason", "与来文核对一致");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main h1")).containsText("已撤销");
        screenshot("veto-revoked");
    }
}

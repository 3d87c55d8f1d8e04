package org.shishi.account.acting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.shared.ShanghaiClock;
import org.shishi.testing.WholeApplication;

/** A colleague is asked to stand in, an administrator confirms, the colleague acts and goes back. */
@WholeApplication
class ActingInTheBrowserTests extends BrowserTest {

    @Test
    void aColleagueStandsInForSomeDays() {
        signIn("inspection");
        visit("/account/acting");
        screenshot("acting-none");
        page.selectOption("#standIn", "inspector");
        var today = LocalDate.now(ShanghaiClock.ZONE);
        page.fill("#from", today.toString());
        page.fill("#to", today.minusDays(1).toString());
        page.fill("#reason", "外出培训");
        page.click("#ask ~ form button");
        assertThat(page.locator(".error-summary")).containsText("结束日期不能早于开始日期");
        screenshot("acting-refused");
        page.fill("#to", today.plusDays(4).toString());
        page.click("#ask ~ form button");
        assertThat(page.locator(".flash-good")).containsText("待安全管理员确认");
        screenshot("acting-asked");

        page.context().clearCookies();
        signIn("secadmin");
        visit("/admin/acting");
        screenshot("acting-list");
        page.click("tr:has-text('外出培训') form[action$=confirm] button");
        assertThat(page.locator(".flash-good")).containsText("已确认代班");

        page.context().clearCookies();
        signIn("inspector");
        visit("/account/acting");
        assertThat(page.locator("main")).containsText("代班中");
        page.click("form[action$=begin] button");
        assertThat(page.locator("main")).containsText("您正在代");
        assertThat(page.locator("header.topbar")).containsText("（代");
        screenshot("acting-begun");
        visit("/supervision");
        screenshot("acting-at-work");

        visit("/account/acting");
        page.click("form[action$=leave] button");
        assertThat(page.locator(".flash-good")).containsText("已回到本人身份");
        assertThat(page.locator("header.topbar")).not().containsText("（代");
        page.click("form[action$=end] button");
        assertThat(page.locator("main")).containsText("已终止");
    }
}

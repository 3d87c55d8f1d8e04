package org.shishi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.browser.BrowserTest;
import org.shishi.testing.Holds;
import org.springframework.test.context.ActiveProfiles;

/** The demo as somebody meets it who starts it for the first time. */
@ActiveProfiles({"test", "demo"})
class SignInInTheBrowserTests extends BrowserTest {

    @Test
    void theLoginPageSaysHowToGetIn() {
        visit("/login");
        screenshot("login");
        page.fill("#username", "county");
        page.fill("#password", "a wrong one");
        page.click("main form button");
        assertThat(page.locator(".error-summary")).isVisible();
        screenshot("login-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county",
                "inspection",
                "finance",
                "congress",
                "leader",
                "township",
                "department",
                "deputy",
                "sysadmin",
                "secadmin",
                "auditor"
            })
    @Holds("ASVS 7.4.4")
    void everyRoleGetsInAndOutAgain(String account) {
        signIn(account);
        screenshot("start-" + account);
        page.click(".account summary");
        check();
        page.click(".account form button");
        assertThat(page.locator("#username")).isVisible();
    }

    /** Whatever the browser keeps in memory: computers in offices are shared. */
    @Test
    @Holds({"ASVS 14.3.1", "GB 8.1.4.10 b"})
    void theWayBackLeadsToNothingAfterSigningOut() {
        var project = "/projects/2023-Z-200-3?year=2023&asOf=2024-01-08";
        signIn("county");
        visit(project);
        visit("/projects?year=2023&asOf=2024-01-08");
        page.goBack();
        assertThat(page.locator("h1")).containsText("2023-Z-200-3");
        page.click(".account summary");
        page.click(".account form button");
        assertThat(page.locator("#username")).isVisible();
        for (int back = 0; back < 2; back++) {
            page.goBack();
            assertThat(page.locator("#username")).isVisible();
            assertThat(page.locator("body")).not().containsText("2023-Z-200-3");
        }
    }

    @Test
    void anAccountAndItsPasswordAreMadeByTwoAdministratorsAndItsOwnerGetsIn() {
        signIn("sysadmin");
        visit("/admin/accounts/new");
        page.fill("#username", "xiaowang");
        page.click("main form .btn-primary");
        assertThat(page.locator(".error-summary a")).hasText("姓名 · 请填写");
        assertThat(page.locator("#username")).hasValue("xiaowang");
        page.fill("#name", "县府办小王");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        page.context().clearCookies();
        signIn("secadmin");
        visit("/admin/accounts/xiaowang");
        page.check("input[value=COUNTY_OFFICE]");
        page.click("section[aria-labelledby=rights] button");
        page.click("section[aria-labelledby=locks] form[action$=password-request] button");
        assertThat(page.locator(".flash-good")).containsText("已申请");
        page.context().clearCookies();
        signIn("sysadmin");
        visit("/admin/accounts/xiaowang");
        check();
        page.click("section[aria-labelledby=hand-over] button");
        var password = page.locator(".slip code").last().innerText();
        screenshot("password-slip");
        page.context().clearCookies();
        visit("/login");
        page.fill("#username", "xiaowang");
        page.fill("#password", password.strip());
        page.click("main form button");
        assertThat(page.locator("#present")).isVisible();
        assertThat(page.locator("main")).containsText("由 安全管理员");
        screenshot("password-handed-over");
        page.fill("#present", password.strip());
        page.fill("#password", "Another-password1");
        page.fill("#again", "Another-password1");
        page.click("main form .btn-primary");
        page.fill("#username", "xiaowang");
        page.fill("#password", "Another-password1");
        page.click("main form button");
        assertThat(page.locator(".mainnav")).containsText("项目");
    }
}

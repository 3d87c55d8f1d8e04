package org.shishi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.browser.BrowserTest;
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
    void everyRoleGetsInAndOutAgain(String account) {
        signIn(account);
        screenshot("start-" + account);
        page.click(".account summary");
        check();
        page.click(".account form button");
        assertThat(page.locator("#username")).isVisible();
    }
}

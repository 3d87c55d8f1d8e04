package org.shishi.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.frame.SampleApplication.SampleTest;

@SampleTest
class FrameInTheBrowserTests extends BrowserTest {

    @Test
    void theLoginPageNamesTheDemoAccounts() {
        visit("/login");
        screenshot("login");
        assertThat(page.locator(".demo-banner")).containsText("演示");
        assertThat(page.locator("main")).containsText("shishi-demo");
    }

    @Test
    void aListLooksTheSameInBothLanguagesAndThemes() {
        visit("/sample");
        screenshot("sample-list");
        show("dark");
        screenshot("sample-list-dark");
        visit("/sample?lang=en");
        screenshot("sample-list-en");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndLeadsToTheFirstMistake() {
        visit("/sample/new");
        screenshot("sample-form");
        page.fill("#percent", "四十");
        page.click("main form .btn-primary");
        assertThat(page.locator(".error-summary li")).hasCount(2);
        assertThat(page.locator("#percent")).hasValue("四十");
        assertThat(page.locator("#name")).isFocused();
        screenshot("sample-form-refused");
    }

    @Test
    void errorsAreAnsweredByPagesWithAWayBack() {
        visit("/nowhere", 404);
        screenshot("error-404");
        visit("/sample/fails/anything", 500);
        visit("/sample/fails/database", 503);
        visit("/sample/fails/rule", 409);
        screenshot("error-rule");
        visit("/sample/fails/lock", 409);
        visit("/sample/fails/403", 403);
        visit("/sample?year=abc", 400);
        screenshot("error-400");
    }

    @Test
    void theKeyboardLeadsAround() {
        visit("/sample");
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.locator("#search").blur();
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        check();
        page.keyboard().press("Escape");
        page.click(".viewpoint summary");
        screenshot("sample-viewpoint");
        page.fill("#frame-as-of", "2023-10-31");
        page.click(".viewpoint .btn-primary");
        assertThat(page.locator(".as-of-banner")).containsText("2023年10月31日");
    }
}

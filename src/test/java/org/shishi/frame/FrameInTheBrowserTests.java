package org.shishi.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
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
        assertThat(page.locator(".error-summary li a").first()).hasAttribute("href", "#name"); // as on the page
        assertThat(page.locator(".error-summary li").last()).hasText("搜索项目 · 请填写百分比，例如 78.5 或 78.5%");
        assertThat(page.locator("label[for=name]")).containsText("必填");
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
    void nothingTypedIsLostByAccidentAndNothingIsSentTwice() {
        visit("/sample/new");
        page.fill("#name", "农村公路");
        var asked = new AtomicBoolean();
        page.onDialog(dialog -> {
            asked.set("beforeunload".equals(dialog.type()));
            dialog.dismiss();
        });
        page.click(".brand");
        org.assertj.core.api.Assertions.assertThat(asked).isTrue();
        assertThat(page.locator("#name")).hasValue("农村公路");
        page.fill("#percent", "62");
        page.locator("#percent").press("Control+Enter");
        assertThat(page.locator(".flash-good")).containsText("农村公路 年度 · 截至 62"); // each value in its place
        screenshot("sample-saved");
    }

    @Test
    void aPrintedPageHasNoNavigation() {
        visit("/sample");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".topbar")).isHidden();
        assertThat(page.locator(".mainnav")).isHidden();
        assertThat(page.locator(".print-only")).containsText("2023 年度，数据截至 2024年1月8日");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "sample-list-print.png"))
                .setFullPage(true));
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", "sample-list.pdf"))
                .setFormat("A4"));
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

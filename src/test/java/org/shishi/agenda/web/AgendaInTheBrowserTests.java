package org.shishi.agenda.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles({"test", "demo"})
class AgendaInTheBrowserTests extends BrowserTest {

    @Test
    void aMonthShowsWhatIsDueAndWhenNobodyWorks() {
        signIn("county");
        visit("/calendar?year=2023&asOf=2023-12-20&month=2023-12");
        assertThat(page.locator("h1")).containsText("2023年12月");
        assertThat(page.locator(".month td:has(.whole:text('2023-12-31')) .more"))
                .containsText("还有");
        screenshot("calendar");
        page.locator(".month td:has(.whole:text('2023-12-31')) .more").click();
        assertThat(page.locator("#chosen")).containsText("2023-12-31");
        screenshot("calendar-day");
        visit("/calendar?month=2023-10");
        assertThat(page.locator(".month td:has(.whole:text('2023-10-02'))")).containsText("国庆");
        assertThat(page.locator(".month td:has(.whole:text('2023-10-07'))")).containsText("班");
        screenshot("calendar-october");
        visit("/calendar?month=2023-10&lang=en");
        screenshot("calendar-english");
        visit("/account?lang=zh-CN&asOf=today");
        page.click("text=生成订阅地址");
        assertThat(page.locator("#feed code")).containsText("/calendar/feed/");
        screenshot("calendar-feed");
    }

    @Test
    void aClerkSeesTheOwnUnitsDays() {
        signIn("township");
        visit("/calendar?year=2023&asOf=2023-12-20&month=2023-12");
        assertThat(page.locator(".tabs a[aria-current]")).hasText("我单位的");
        screenshot("calendar-clerk");
        visit("/?asOf=today");
    }
}

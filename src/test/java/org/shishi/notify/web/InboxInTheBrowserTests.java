package org.shishi.notify.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A clerk finds a message, opens it, and gives an address for the digest. */
@ActiveProfiles({"test", "demo"})
class InboxInTheBrowserTests extends BrowserTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theClerkReadsWhatWasReturned() {
        jdbc.sql("delete from notification").update();
        jdbc.sql("""
                        insert into notification (account_id, code, args, link, words, at)
                        select id, 'notify.report.returned', array['村道硬化及沿线路灯安装','2023年9月上半月','县府办小陈','缺少完成数量，请补'], '/projects', n::text, now()
                        from account, generate_series(1, 3) n where username = 'township'""").update();
        signIn("township");
        assertThat(page.locator(".inbox .count")).hasText("3");
        visit("/inbox");
        screenshot("inbox");
        visit("/inbox?lang=en");
        screenshot("inbox-en");
        visit("/inbox?lang=zh-CN");
        page.locator(".inbox-list button").first().click();
        assertThat(page.locator(".inbox .count")).hasText("2");
        visit("/inbox");
        page.click("main .page-head button");
        assertThat(page.locator(".inbox .count")).hasCount(0);
        visit("/account");
        page.fill("#email", "nowhere");
        page.click("form[action='/account/mail'] button");
        assertThat(page.locator(".error-summary")).isVisible();
        page.fill("#email", "wu@example.org");
        page.click("form[action='/account/mail'] button");
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("account-mail");
        jdbc.sql("delete from account_mail").update();
    }
}

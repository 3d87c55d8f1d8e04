package org.shishi.file.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.file.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The county office hangs a photo and a paper on projects, looks at them, and is told of a photo used twice. */
@ActiveProfiles({"test", "demo"})
class FilesInTheBrowserTests extends BrowserTest {

    private static final String FIRST = "/projects/2023-X-05-03/files";
    private static final String MILESTONES = "/projects/2023-X-05-04/milestones";
    private static final String SECOND = "/projects/2023-X-05-02/files";

    @Autowired
    JdbcClient jdbc;

    @Test
    void photosAndPapersAreAddedLookedAtAndPointedOut() {
        signIn("county");
        visit(FIRST);
        screenshot("files-empty");
        send(photo("现场照片.jpg", Samples.photo(7)), new FilePayload("批复.pdf", "application/pdf", Samples.pdf()));
        visit(SECOND);
        send(photo("完工.jpg", Samples.savedAnew(7)));
        assertThat(page.locator(".attachment-list .badge-word")).hasText("相似照片另见 1 处");
        screenshot("files-used");
        page.click(".attachment-list .badge-word");
        assertThat(page.locator("#used a").first()).containsText("2023-X-05-03");
        screenshot("file-photo");
        visit(FIRST);
        page.click("text=批复.pdf");
        assertThat(page.locator("iframe")).isVisible();
        screenshot("file-pdf");
        visit(FIRST + "?lang=en");
        page.click("text=批复.pdf");
        page.fill("#reason", "已有新版");
        page.click("main form .btn");
        assertThat(page.locator(".attachment-list li")).hasCount(1);
        page.click(".attachment-removed summary");
        assertThat(page.locator(".attachment-removed li")).containsText("已有新版");
        screenshot("files-en");
        visit(FIRST + "?lang=zh-CN"); // the account remembers it
    }

    @Test
    void theOfficeAsksForPhotosOfAMilestoneAndTheClerkSendsThem() {
        jdbc.sql("""
                        with plan as (
                            insert into project_plan (id, project_id, valid_on, record_id)
                            select nextval('project_fact_seq'), id, adopted_on, created_by from project where code = '2023-X-05-04' returning id)
                        insert into project_milestone (plan_id, position, name, weight, planned_on, actual_on)
                        select id, n, name, 50, day, null from plan, (values
                            (0, '管网铺设', date '2023-08-31'), (1, '竣工验收', date '2023-12-20')) as step (n, name, day)""").update();
        signIn("county");
        visit(MILESTONES);
        page.locator(".attachment-ask button").last().click();
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("milestone-photos-asked");
        page.locator(".evidence section")
                .last()
                .locator("input[type=file]")
                .setInputFiles(photo("竣工.jpg", Samples.photo(9)));
        page.locator(".evidence section")
                .last()
                .locator(".attachment-form button")
                .click();
        assertThat(page.locator(".attachment-list img")).isVisible();
        visit(MILESTONES + "?lang=en");
        screenshot("milestone-photos-en");
        visit(MILESTONES + "?lang=zh-CN");
    }

    private void send(FilePayload... files) {
        page.setInputFiles(".attachment-form input[type=file]", files);
        page.click(".attachment-form button");
        assertThat(page.locator(".flash-good")).isVisible();
        assertThat(page.locator(".attachment-list img").first()).isVisible();
    }

    private static FilePayload photo(String name, byte[] content) {
        return new FilePayload(name, "image/jpeg", content);
    }
}

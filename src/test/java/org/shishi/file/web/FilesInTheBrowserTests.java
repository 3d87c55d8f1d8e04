package org.shishi.file.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.file.Samples;
import org.springframework.test.context.ActiveProfiles;

/** The county office hangs a photo and a paper on projects, looks at them, and is told of a photo used twice. */
@ActiveProfiles({"test", "demo"})
class FilesInTheBrowserTests extends BrowserTest {

    private static final String FIRST = "/projects/2023-X-05-03/files";
    private static final String SECOND = "/projects/2023-X-05-02/files";

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

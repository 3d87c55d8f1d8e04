package org.shishi.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.database.FreshDatabase;
import org.springframework.test.context.ActiveProfiles;

/** The inspection office writes the bulletin of September's first half: drafts, mends, issues it. */
@ActiveProfiles({"test", "demo"})
@FreshDatabase
class DocumentsInTheBrowserTests extends BrowserTest {

    @Test
    void theInspectionOfficeDraftsMendsAndIssuesABulletin() {
        signIn("inspection");
        visit("/documents?year=2023");
        screenshot("documents-empty");
        page.selectOption("#kind", "BULLETIN");
        page.selectOption("#period", "2023-09-1");
        page.click("main form .btn-primary");
        assertThat(page.locator(".paper-title")).hasText("关于2023年9月上半月民生实事项目进展情况的通报");
        assertThat(page.locator(".paper-number")).hasText("（草稿）");
        screenshot("document-draft");
        page.click("text=修改正文");
        screenshot("document-edit");
        var text = page.inputValue("#template");
        page.fill("#template", text + "\n{{没有的数}}\n");
        page.click("main form .btn-primary");
        assertThat(page.locator(".document-problems")).containsText("没有占位符“没有的数”");
        assertThat(page.locator("main form")).hasCount(0);
        page.click(".document-problems a >> text=没有的数");
        page.fill("#template", text);
        page.click("main form .btn-primary");
        page.click("main form .btn-primary");
        assertThat(page.locator(".paper-number")).hasText("第1期");
        screenshot("document-issued");
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", "document-issued.pdf"))
                .setPreferCSSPageSize(true));
        page.click(".paper a >> nth=0");
        screenshot("document-rows");
        visit("/documents?year=2023");
        page.click("main summary");
        page.selectOption("#kind", "BULLETIN");
        page.selectOption("#period", "2023-09-2");
        page.click("main form .btn-primary");
        page.click("text=与上一期比较");
        assertThat(page.locator("h1")).hasText("关于2023年9月下半月民生实事项目进展情况的通报：与上一期（版）比较");
        screenshot("document-comparison");
        visit("/documents?year=2023&lang=en");
        assertThat(page.locator("main tbody tr")).hasCount(2);
        screenshot("documents-english");
    }
}

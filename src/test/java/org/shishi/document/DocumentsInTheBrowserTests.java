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
        screenshot("documents");
        page.click("main summary");
        page.selectOption("#kind", "BULLETIN");
        page.selectOption("#period", "2023-09-1");
        page.click("main form .btn-primary");
        assertThat(page.locator(".paper-title")).hasText("关于2023年9月上半月民生实事项目进展情况的通报");
        assertThat(page.locator(".paper-number")).hasText("（草稿）");
        screenshot("document-draft");
        page.click("#files form >> nth=0 >> button");
        assertThat(page.locator("#files a[download]")).hasCount(1, soon());
        screenshot("document-files");
        var word = page.waitForDownload(() -> page.click("#files a[download]"));
        org.assertj.core.api.Assertions.assertThat(word.suggestedFilename()).endsWith("（草稿）.docx");
        page.click(".crumbs a >> nth=1");
        page.click("text=修改正文");
        screenshot("document-edit");
        var text = page.inputValue("#template");
        page.fill("#template", text + "\n{{没有的数}}\n已完成58个。\n");
        page.fill("[data-filters]", "春节前");
        assertThat(page.locator("[data-inserts] >> text={{总数}}")).isHidden();
        page.click("[data-inserts] >> text={{春节前可完成}} >> nth=0");
        assertThat(page.locator("#template"))
                .hasValue(java.util.regex.Pattern.compile("[\\s\\S]*\\{\\{春节前可完成}}[\\s\\S]*"));
        page.click("text=预览");
        assertThat(page.locator("#preview .document-problems").first()).containsText("没有占位符“没有的数”");
        assertThat(page.locator("#preview .paper-title")).hasText("关于2023年9月上半月民生实事项目进展情况的通报");
        screenshot("document-preview");
        page.click("main form .btn-primary");
        assertThat(page.locator(".document-checks")).containsText("没有占位符“没有的数”");
        assertThat(page.locator(".document-checks")).containsText("把“已完成”的数字写死了，请改用占位符 {{已完成}}");
        assertThat(page.locator("form[action$=issue]")).hasCount(0);
        screenshot("document-stopped");
        page.click(".document-problems a >> text=没有的数");
        page.fill("#template", text);
        page.click("main form .btn-primary");
        if (page.locator("[name=looked]").count() > 0) {
            page.check("[name=looked]");
        }
        if (page.locator("[name=answer]").count() > 0) {
            page.fill("[name=answer]", "已逐个核对，按台账所记。");
        }
        page.click("form[action$=issue] .btn-primary");
        assertThat(page.locator(".paper-number")).hasText("第2期");
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
        visit("/documents?year=2023");
        page.click("main tbody tr >> nth=0 >> .name a");
        page.click("summary >> text=作废草稿");
        page.fill("[name=reason]", "另行起草");
        page.click("form[action$=discard] button");
        assertThat(page.locator("main tbody tr")).hasCount(3);
        page.click(".document-filters a >> text=已作废");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        visit("/documents?year=2023&lang=en");
        assertThat(page.locator("main tbody tr")).hasCount(3);
        screenshot("documents-english");
        page.click("main tbody tr >> nth=0 >> .name a");
        page.click("text=Compare with the ledger today");
        assertThat(page.locator(".empty-list")).hasText("The ledger still matches the issued document exactly.");
        page.click(".crumbs a >> nth=1");
        screenshot("document-english");
    }

    @Test
    void aWideTableKeepsItsNamesReadableAndItsDaysWhole() {
        signIn("county");
        visit("/documents?year=2023&kind=YEARLY_REPORT");
        page.click("main tbody tr >> nth=0 >> .name a");
        var table = page.locator("table[aria-label=民生实事项目满意度测评表]");
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, 900);
            org.assertj.core.api.Assertions.assertThat(table.locator("td").count())
                    .isPositive();
            org.assertj.core.api.Assertions.assertThat(table.evaluate(BROKEN))
                    .as("at " + width)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isEmpty();
            screenshot("document-wide-table-" + width);
        }
    }

    /** Days, grades and numbers on more than one line; names that have less than five characters' room. */
    private static final String BROKEN = """
            table => [...table.querySelectorAll('td')].filter(td => {
                const range = document.createRange();
                range.selectNodeContents(td);
                const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
                const em = parseFloat(getComputedStyle(td).fontSize);
                return td.cellIndex === 0 ? lines > 1 && td.clientWidth < 5 * em : lines > 1;
            }).map(td => td.textContent)""";

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions soon() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(30_000);
    }
}

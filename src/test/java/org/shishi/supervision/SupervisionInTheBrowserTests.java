package org.shishi.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.database.FreshDatabase;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A matter from the inspection that finds it to the day it is struck off, across the National Day holiday of 2023. */
@ActiveProfiles({"test", "demo"})
@Import(TestClock.class)
@FreshDatabase
class SupervisionInTheBrowserTests extends BrowserTest {

    private static final String ROAD = "2023-X-04-01";

    @Autowired
    TestClock clock;

    @Test
    void aProblemIsFoundRemindedOfEscalatedAnsweredVerifiedAndStruckOff() {
        clock.set("2023-09-26");
        as("inspection");
        inspect();
        var finding = find();
        var blue = draftSlip();
        assertThat(page.locator("main")).containsText("等待另一人审核签发");
        as("inspector");
        open(blue);
        press("审核签发");
        assertThat(page.locator(".facts")).containsText("青督提〔2023〕1号"); // asked once, with number and addressee
        screenshot("supervision-issue");
        press("审核签发");
        assertThat(page.locator("h1")).containsText("青督提〔2023〕1号");
        assertThat(page.locator(".standing")).containsText("2023-10-07"); // 27, 28 September and a worked Saturday
        screenshot("supervision-slip");
        visit(blue + "/paper");
        screenshot("supervision-slip-paper");

        clock.set("2023-10-03");
        as("inspection");
        open(blue);
        assertThat(page.locator(".standing")).containsText("剩余 1 个工作日"); // the holiday uses up nothing
        clock.set("2023-10-08");
        as("inspection");
        visit("/supervision?asOf=today");
        assertThat(page.locator(".duties").first()).containsText("建议升级");
        screenshot("supervision-desk");
        page.click(".duties a:has-text('青督提〔2023〕1号') >> nth=0");
        press("升级督办");
        page.fill("#reason", "逾期未答复");
        press("升级督办");
        assertThat(page.locator(".standing")).containsText("橙色");
        var orange = address();
        as("inspector");
        open(orange);
        press("审核签发");
        press("审核签发");
        assertThat(page.locator("h1")).containsText("青督〔2023〕");
        open(blue);
        assertThat(page.locator(".standing")).containsText("已升级");

        answer(orange, "已返工");
        as("inspection");
        open(orange);
        page.click("text=退回");
        page.fill("#reason", "照片不是该路段");
        page.fill("#days", "2");
        press("退回");
        assertThat(page.locator(".standing")).containsText("2023-10-10");
        as("department");
        open(orange);
        fillAnswer("已返工并复测");
        as("inspection");
        open(orange);
        page.click("main .actions >> text=核实通过");
        screenshot("supervision-verify");
        press("核实通过");
        assertThat(page.locator(".error-summary")).containsText("必填");
        page.fill("#reason", "现场复测合格");
        press("核实通过");
        page.click("main .actions >> text=销号");
        press("销号");
        assertThat(page.locator(".standing")).containsText("已销号");
        screenshot("supervision-struck-off");
        open(finding);
        assertThat(page.locator(".standing")).containsText("已销号");
        screenshot("supervision-finding");
        visit("/projects/" + ROAD + "/parts/supervision?asOf=today");
        assertThat(page.locator("#part")).containsText("青督提〔2023〕1号");
        screenshot("supervision-of-project");
    }

    @Test
    void theOfficeLooksThroughItsListsInBothLanguages() {
        clock.set("2024-01-08");
        as("inspection");
        visit("/supervision?asOf=today&year=2023");
        assertThat(page.locator("main")).containsText("其中联合督导 2 次");
        screenshot("supervision-desk-demo");
        visit("/supervision/inspections");
        screenshot("supervision-inspections");
        visit("/supervision/notices");
        assertThat(page.locator("tbody")).containsText("青督〔2023〕4号");
        screenshot("supervision-notices");
        visit("/supervision/findings");
        screenshot("supervision-findings");
        visit("/supervision/instructions/new?project=" + ROAD);
        page.fill("#leader", "周副县长");
        page.fill("#wording", "请县交通运输局月底前整改到位");
        page.selectOption("#unitId", new com.microsoft.playwright.options.SelectOption().setLabel("县交通运输局"));
        press("保存");
        screenshot("supervision-instruction");
        visit("/supervision/import");
        screenshot("supervision-import");
        visit("/supervision/inspections/1/draw");
        page.fill("#wanted", "4");
        page.fill("#seed", "20240108");
        screenshot("supervision-draw");
        press("随机抽取");
        page.click("details summary:has-text('复算一致')");
        screenshot("supervision-inspection");
        visit("/supervision?lang=en");
        screenshot("supervision-desk-english");
        visit("/supervision/notices");
        screenshot("supervision-notices-english");
    }

    private void inspect() {
        visit("/supervision/inspections/new?asOf=today");
        page.fill("#theme", "农村公路质量");
        screenshot("supervision-inspection-new");
        press("保存");
        page.click("main .actions >> text=指定点位");
        page.fill("#project", ROAD);
        page.fill("#site", "湖边村段");
        press("指定点位");
        page.click("text=记录 >> nth=0");
        page.fill("#note", "路面平整度不合格");
        press("现场记录");
        assertThat(page.locator(".facts")).containsText("已开展");
    }

    private String find() {
        page.click(".duties >> text=登记问题");
        page.selectOption("[name='content.severity']", "MAJOR");
        page.selectOption("[name='content.category']", "QUALITY");
        page.fill("[name='content.problem.description']", "湖边村段路面平整度不合格");
        page.selectOption(
                "[name='content.assignment.unitId']",
                new com.microsoft.playwright.options.SelectOption().setLabel("县交通运输局"));
        page.fill("[name='content.assignment.demand']", "返工并复测");
        page.fill("[name='content.assignment.dueOn']", "2023-10-31");
        screenshot("supervision-finding-new");
        press("保存");
        return address();
    }

    private String draftSlip() {
        page.click("main .actions >> text=起草督查单");
        page.fill("[name='content.days']", "3");
        screenshot("supervision-slip-new");
        press("保存草稿");
        return address();
    }

    private void answer(String slip, String result) {
        as("department");
        visit("/supervision?asOf=today");
        assertThat(page.locator(".duties").first()).containsText("待签收");
        open(slip);
        press("签收");
        fillAnswer(result);
    }

    private void fillAnswer(String result) {
        page.click("main .actions >> text=答复");
        page.fill("#measures", "铣刨重铺");
        page.fill("#result", result);
        page.fill("#evidence", "检测报告 2023-10-08");
        press("答复");
        assertThat(page.locator(".standing")).containsText("已答复");
    }

    private void as(String account) {
        signIn(account);
        visit("/supervision?asOf=today");
    }

    private void open(String address) {
        visit(address);
    }

    private String address() {
        page.waitForURL(Pattern.compile(".*/supervision/(notices|findings)/\\d+.*"));
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private void press(String word) {
        page.locator("main")
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(word)
                                .setExact(true))
                .or(page.locator("main a.btn", new Page.LocatorOptions().setHasText(word)))
                .first()
                .click();
    }
}

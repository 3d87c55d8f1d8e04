package org.shishi.vote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shishi.account.StaffDirectory;
import org.shishi.browser.BrowserTest;
import org.shishi.policy.Actor;
import org.shishi.proposal.SaveItem;
import org.shishi.unit.Units;
import org.shishi.vote.Preparations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The county's congress: 327 deputies, 314 of them there, twelve candidates for ten seats, a tie for the last one. */
@ActiveProfiles({"test", "demo"})
class VoteInTheBrowserTests extends BrowserTest {

    private static final int PRESENT = 314;
    private static final int[] VOTES = {300, 299, 298, 297, 296, 295, 294, 293, 210, 170, 170, 100};

    @Autowired
    Preparations preparations;

    @Autowired
    StaffDirectory people;

    @Autowired
    Units units;

    private String vote = "";

    @Test
    void theCongressHoldsAVoteOnPaper() {
        prepare();
        count(VOTES, VOTES[8] + 1);
        decideOnASecondRound();
        secondRound();
        announce();
        theProjectShowsItsVote();
    }

    @Test
    void theSuspendedHospitalSaysThatNoCongressHasDecided() {
        signIn("county");
        visit("/projects/2023-X-02-02");
        assertThat(page.locator(".standing")).containsText("人大常委会决定");
        assertThat(page.locator(".standing")).containsText("未登记");
        page.click(".tabs >> text=票决");
        assertThat(page.locator("#part")).containsText("尚未决定：原定目标继续有效。");
        screenshot("adjustment-project");
        page.click("#part >> text=申请调整");
        screenshot("adjustment-form");
        visit("/votes/adjustments");
        screenshot("adjustments");
        page.locator("main td a").first().click();
        page.waitForURL(java.util.regex.Pattern.compile(".*/votes/adjustments/\\d+"));
        screenshot("adjustment");
    }

    private void prepare() {
        signIn("congress");
        visit("/votes");
        screenshot("votes");
        page.click("main .actions .btn-primary");
        page.fill("#meeting", "青田县第十七届人民代表大会第二次会议");
        page.fill("#heldOn", "2021-01-12");
        page.fill("#planYear", "2021");
        screenshot("vote-form");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("#gate")).hasText("尚不能锁定");
        vote = java.net.URI.create(page.url()).getPath();
        page.click("main a:has-text('新增候选项目')");
        page.fill("#title", "新建公办养老机构 3 家");
        page.selectOption("#leadUnitId", new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.fill("#deadline", "2021-12-20");
        page.click("main form .actions .btn-primary");
        nominateTheOthers();
        for (var official : new String[] {"finance", "inspection", "deputy", "deputy2"}) {
            page.selectOption("#username", official);
            page.click("main button:has-text('指定')");
        }
        assertThat(page.locator("#gate")).hasText("可以锁定");
        screenshot("vote-ready");
        page.click("main summary:has-text('锁定办法')");
        page.click("main button:has-text('确认锁定')");
        assertThat(page.locator(".flash-good")).isVisible();
        visit(vote + "/ballot");
        screenshot("vote-ballot");
        assertThat(page.locator(".vote-marks tbody tr").first()).containsText("-12-20 前完成");
        assertThat(page.locator(".vote-seal")).hasText("青田县人民代表大会（盖章）");
        onOneSheet("ballot");
        visit(vote + "/tally");
        screenshot("vote-tally");
        assertThat(page.locator(".vote-sign dd")).hasCount(5);
        onOneSheet("tally");
    }

    /** Nothing of the page around it is printed: neither the line on top nor the time below. */
    private void onOneSheet(String name) {
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.PRINT));
        for (var around : new String[] {".demo-banner", ".topbar", ".foot"}) {
            assertThat(page.locator(around)).isHidden();
        }
        var pdf = page.pdf(new com.microsoft.playwright.Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", name + ".pdf")));
        var sheets = java.util.regex.Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .results()
                .count();
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setMedia(com.microsoft.playwright.options.Media.SCREEN));
        org.assertj.core.api.Assertions.assertThat(sheets).as(name).isEqualTo(1);
    }

    private void nominateTheOthers() {
        var found = people.named("congress").orElseThrow();
        var congress = new Actor(found.id(), "congress", found.name(), null, "", found.roles(), null, false);
        long unit = units.all().get(0).id();
        long id = Long.parseLong(vote.substring("/votes/".length()));
        for (int i = 2; i <= VOTES.length; i++) {
            var item = new SaveItem("县级候选项目第 " + i + " 件", "", "", unit, null, LocalDate.of(2021, 12, 20));
            preparations.nominate(congress, id, item);
        }
        visit(vote);
    }

    private void count(int[] votes, int misread) {
        as("finance");
        page.click("main a:has-text('录入计票结果')");
        fill(votes, -1, 0);
        page.fill("#returned", "315");
        page.click("main form button.btn-primary");
        assertThat(page.locator(".error-summary")).containsText("相差 1");
        screenshot("vote-count-refused");
        fill(votes, -1, 0);
        page.click("main form button.btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        visit(vote + "/count", 409);
        assertThat(page.locator("main form #returned")).hasCount(0);
        as("inspection");
        assertThat(page.locator("main")).not().containsText("210");
        page.click("main a:has-text('录入计票结果')");
        fill(votes, 8, misread);
        page.click("main form button.btn-primary");
        assertThat(page.locator("main")).containsText("两份计票结果不一致");
        page.click("main .btn-primary");
        screenshot("vote-settle");
        settle("选择总数", "3022");
        settle("县级候选项目第 9 件", "210");
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("待另一名计票人确认");
        assertThat(page.locator("main button:has-text('同意')")).hasCount(0);
        as("finance");
        screenshot("vote-agree");
        page.click("main button:text-is('同意')");
        assertThat(page.locator(".flash-good")).isVisible();
        sign();
    }

    private void settle(String what, String value) {
        var row =
                page.locator("tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(what));
        row.locator("input[type=radio][value='" + value + "']").check();
        row.locator("input[type=text]").fill("唱票时多记一票");
    }

    private void fill(int[] votes, int wrong, int misread) {
        int sum = 0;
        for (int i = 0; i < votes.length; i++) {
            int written = i == wrong ? misread : votes[i];
            sum += written;
            page.fill("[name='lines[" + i + "].inFavour']", String.valueOf(written));
        }
        for (var cell : new String[] {"present", "issued", "returned", "valid"}) {
            page.fill("#" + cell, String.valueOf(PRESENT));
        }
        page.fill("#invalid", "0");
        page.fill("#choices", String.valueOf(sum));
    }

    private void sign() {
        for (var scrutineer : new String[] {"deputy", "deputy2"}) {
            as(scrutineer);
            page.click("main summary:has-text('监票人签字')");
            page.click("main button:has-text('确认签字')");
            assertThat(page.locator(".flash-good")).isVisible();
        }
    }

    private void decideOnASecondRound() {
        as("congress");
        assertThat(page.locator("main")).containsText("末位票数相等");
        screenshot("vote-tie");
        page.selectOption("#step", "FURTHER_ROUND");
        page.fill("#decision", "主席团决定对第 10、11 件候选项目再次投票。");
        page.click("main button:has-text('记录决定')");
        assertThat(page.locator("main")).containsText("第 2 轮：候选 2 件，应选 1 件");
    }

    private void secondRound() {
        for (var teller : new String[] {"finance", "inspection"}) {
            as(teller);
            page.click("main a:has-text('录入计票结果')");
            fill(new int[] {180, 130}, -1, 0);
            page.click("main form button.btn-primary");
        }
        sign();
    }

    private void announce() {
        as("congress");
        page.click("main a:has-text('公告结果')");
        assertThat(page.locator("#text")).containsText("县级候选项目第 10 件（得180票）");
        screenshot("vote-announce");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        screenshot("vote-announced");
        visit(vote + "/count", 403);
        visit(vote + "/announcement");
        screenshot("vote-announcement");
        as("finance");
        visit(vote + "/count", 409);
    }

    private void theProjectShowsItsVote() {
        visit("/votes?year=2021&asOf=2021-06-01");
        visit(vote);
        page.locator("table a[href^='/projects/']").first().click();
        page.click(".tabs >> text=票决");
        assertThat(page.locator("#part")).containsText("赞成 300 票（有效票 314 张），第 1 名");
        screenshot("vote-project");
        visit("/votes?lang=en");
        screenshot("votes-en");
        visit(vote);
        screenshot("vote-en");
    }

    private void as(String account) {
        page.context().clearCookies();
        signIn(account);
        visit(vote);
    }
}

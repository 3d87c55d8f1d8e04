package org.shishi.vote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.account.StaffDirectory;
import org.shishi.browser.BrowserTest;
import org.shishi.file.Samples;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.proposal.Goals;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.unit.Units;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/**
 * What a street's assembly voted for, from the announcement to the second assessment: 300 lamps, of which 270 are built after the
 * assembly agreed to them, and of which a defect is put right before two parties close the project.
 */
@ActiveProfiles({"test", "demo"})
class VotedProjectInTheBrowserTests extends BrowserTest {

    private static final String STREET = "瓯南街道";
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 8);

    @Autowired
    StaffDirectory people;

    @Autowired
    Units units;

    @Autowired
    VotingBodies bodies;

    @Autowired
    Preparations preparations;

    @Autowired
    BallotCounts counts;

    @Autowired
    Votes votes;

    private String project = "";
    private String assessment = "";

    @Test
    void whatWasVotedForIsKeptOrSaidNotToBe() {
        announce(counted());
        lessThanVotedIsRefusedAtEveryDoor();
        theAssemblyAgreesToLess();
        completedUsedAndAcceptedWithADefect();
        theDefectIsPutRight();
        closedByTwoParties();
        assessed();
        theSecondAssessment();
    }

    /** Voted for on paper, counted and signed; the announcement is still to come. */
    private long counted() {
        var vote = new VoteFixtures(people, units, bodies, preparations, counts, votes);
        long unit = unit();
        var body = bodies.all(vote.congress()).stream()
                .filter(one -> Long.valueOf(unit).equals(one.unitId()))
                .findFirst()
                .orElseThrow();
        var rule = VotingRule.usual(VotingMethod.FOR_AGAINST, 1);
        long id = vote.prepared(body, 2024, TODAY, rule, body.deputies());
        var lamps = new Indicator("路灯", new BigDecimal(300), "盏", Direction.AT_LEAST, null);
        preparations.nominate(
                vote.congress(),
                id,
                new SaveItem(
                        "瓯南街道路灯亮化",
                        "主次干道安装路灯。",
                        "安装路灯300盏，建成投用。",
                        unit,
                        new BigDecimal(60),
                        LocalDate.of(2024, 6, 30),
                        new Goals(List.of(lamps))));
        vote.appoint(id);
        preparations.freeze(
                vote.congress(), id, votes.get(vote.congress(), id).head().version());
        vote.count(id, VoteFixtures.answers(body.deputies(), body.deputies()));
        return id;
    }

    private long unit() {
        return units.all().stream()
                .filter(one -> one.name().equals(STREET))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void announce(long vote) {
        signIn("congress");
        visit("/votes/" + vote + "/announcement");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        page.locator("main table a[href^='/projects/']").first().click();
        page.waitForURL(Pattern.compile(".*/projects/.*"));
        project = URI.create(page.url()).getPath();
        page.click(".tabs >> text=票决");
        assertThat(page.locator("#part")).containsText("300");
        screenshot("voted-announced");
    }

    private void lessThanVotedIsRefusedAtEveryDoor() {
        as("county");
        stage("UNDER_WAY");
        assertThat(page.locator(".flash-good")).isVisible();
        visit(project + "/edit");
        page.fill("[name='indicators[0].result']", "270");
        page.fill("#reason", "已安装270盏");
        page.click("main form .actions .btn-primary");
        visit(project + "/stage");
        assertThat(page.locator("#stage option[value=COMPLETED]")).hasCount(0);
        assertThat(page.locator("main .linked a[href$='/handover/completion']")).isVisible();
        screenshot("voted-refused");
        visit(project + "/edit");
        page.fill("[name='indicators[0].value']", "270");
        page.fill("#reason", "按实际改");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".error-summary")).containsText("300");
        visit("/projects/bulk?codes=" + code());
        page.selectOption("#stage", "COMPLETED");
        page.fill("#stageOn", TODAY.toString());
        page.fill("#reason", "批量完工");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator("main")).containsText("尚差 30 盏");
        assertThat(page.locator("#preview")).containsText("先移出不能修改的项目");
        assertThat(page.locator("main form .actions .btn-primary")).hasText("预览");
        as("township");
        tellCompletion();
        refusedAsLess();
    }

    private void stage(String stage) {
        visit(project + "/stage");
        page.selectOption("#stage", stage);
        page.fill("#on", TODAY.toString());
        page.fill("#reason", "按实际");
        page.click("main form .btn-primary");
    }

    private void refusedAsLess() {
        assertThat(page.locator(".error-summary")).containsText("尚差 30 盏");
    }

    private void theAssemblyAgreesToLess() {
        as("county");
        visit("/votes/adjustments/new?project=" + code());
        page.selectOption("#kind", "TARGET");
        page.click("main form .btn-primary");
        page.fill("#requestedOn", TODAY.toString());
        page.fill("#to", "安装路灯270盏，建成投用。");
        page.fill("[name='quantities[0].value']", "270");
        page.fill("#reason", "两个自然村整村搬迁，不再安装路灯。");
        page.click("main form[method=post] .btn-primary");
        page.waitForURL(Pattern.compile(".*/votes/adjustments/\\d+"));
        var adjustment = URI.create(page.url()).getPath();
        as("county2");
        visit(adjustment);
        page.fill("#opinion", "情况属实，同意提请票选会议审议。");
        page.click("main form .btn-primary");
        as("congress");
        visit(adjustment);
        page.selectOption("#decider", "STREET_ASSEMBLY");
        page.selectOption("#approved", "true");
        page.fill("#meeting", "瓯南街道民生实事项目票选会议");
        page.fill("#decidedOn", TODAY.toString());
        page.fill("#number", "瓯南票〔2024〕2号");
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("瓯南票〔2024〕2号");
        screenshot("voted-adjusted");
    }

    private void completedUsedAndAcceptedWithADefect() {
        as("township");
        tellCompletion();
        assertThat(page.locator(".flash-good")).isVisible();
        visit(project + "/handover/use");
        page.fill("#on", TODAY.toString());
        page.fill("#usedBy", "瓯南街道居民");
        page.fill("#maintainedBy", "瓯南街道城管办");
        page.fill("#account", "已全部亮灯。");
        evidence(2);
        assertThat(page.locator(".flash-good")).isVisible();
        as("county");
        visit(project + "/handover/acceptance");
        page.fill("#on", TODAY.toString());
        page.fill("#body", "县住建局");
        page.fill("#members", "张三、李四");
        page.selectOption("#conclusion", "PASSED_AFTER_RECTIFICATION");
        page.fill("#account", "整改后合格。");
        page.fill("[name='defects[0].description']", "两盏灯具接地不良");
        page.selectOption("[name='defects[0].severity']", "MAJOR");
        page.fill("[name='defects[0].dueOn']", "2024-02-08");
        evidence(3);
        assertThat(page.locator("#part")).containsText("两盏灯具接地不良");
        screenshot("voted-accepted");
    }

    private void tellCompletion() {
        visit(project + "/handover/completion");
        page.fill("#on", TODAY.toString());
        page.fill("#account", "270盏路灯全部安装完成。");
        if (page.locator("#skipped").count() > 0) {
            page.fill("#skipped", "未登记开工");
        }
        evidence(1);
    }

    private void evidence(int scene) {
        page.setInputFiles("#file", new FilePayload("现场" + scene + ".png", "image/png", Samples.png(90_000 + scene)));
        page.click("main form .btn-primary");
    }

    private void theDefectIsPutRight() {
        as("county2");
        visit(project + "/parts/closing");
        assertThat(page.locator("#part a:has-text('申请销号')")).hasCount(0);
        page.click("#part >> text=两盏灯具接地不良");
        page.waitForURL(Pattern.compile(".*/supervision/findings/\\d+"));
        var finding = URI.create(page.url()).getPath();
        as("township");
        visit(finding + "/rectify");
        page.fill("#measures", "更换接地线");
        page.fill("#progress", "已复测合格");
        page.fill("#evidence", "检测报告");
        page.check("#done");
        page.click("main form .btn-primary");
        as("inspection");
        visit(finding + "/verify");
        page.fill("#reason", "现场复测合格");
        page.click("main form .btn-primary");
        visit(finding + "/strike-off");
        page.click("main form .btn-primary");
        assertThat(page.locator(".standing")).containsText("已销号");
    }

    private void closedByTwoParties() {
        as("county2");
        visit(project + "/closing");
        page.fill("#evidence", "完工、投用、验收材料齐全，问题已销号。");
        page.click("main form .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        visit(project + "/closing/answer", 403);
        as("inspection");
        visit(project + "/closing/answer");
        page.selectOption("#agreed", "true");
        page.fill("#opinion", "现场核实，同意销号");
        page.click("main form .btn-primary");
        assertThat(page.locator(".standing")).containsText("销号");
        screenshot("voted-closed");
    }

    private void assessed() {
        as("congress");
        visit("/assessments/new?year=2024");
        page.selectOption("#bodyId", new SelectOption().setLabel(body()));
        page.selectOption("#assessors", "WHOLE_BODY");
        prepareAssessment("瓯南街道2024年民生实事项目满意度测评");
        page.fill("#subjects", code());
        page.click("main button:has-text('添加')");
        appoint();
        as("finance");
        enter(20, 10, 30);
        as("inspection");
        enter(21, 9, 30);
        assertThat(page.locator("main")).containsText("两份计票结果不一致");
        visit(assessment + "/settle");
        page.check("[name='lines[0].value'][value='20']");
        page.check("[name='lines[1].value'][value='10']");
        page.fill("[name='lines[0].reason']", "多记一票");
        page.fill("[name='lines[1].reason']", "少记一票");
        page.click("main form .btn-primary");
        as("finance");
        visit(assessment);
        page.click("main button:has-text('同意')");
        signed();
        as("congress");
        visit(assessment + "/announcement");
        page.fill("#rectifyBy", "2024-04-08");
        page.click("main form .actions .btn-primary");
        assertThat(page.locator(".flash-good")).isVisible();
        visit(project + "/parts/assessment");
        assertThat(page.locator("#part")).containsText("不满意");
        assertThat(page.locator("#part")).containsText("整改");
        screenshot("voted-not-satisfied");
    }

    private void theSecondAssessment() {
        visit(assessment);
        page.click("main a:has-text('再次测评')");
        prepareAssessment("瓯南街道2024年民生实事项目再次测评");
        assertThat(page.locator("main")).containsText("首次测评");
        appoint();
        for (var teller : new String[] {"finance", "inspection"}) {
            as(teller);
            enter(50, 8, 2);
        }
        signed();
        as("congress");
        visit(assessment + "/announcement");
        page.click("main form .actions .btn-primary");
        visit(project + "/parts/assessment");
        assertThat(page.locator("#part")).containsText("不满意");
        assertThat(page.locator("#part")).containsText("83.33%");
        screenshot("voted-satisfied");
    }

    private String body() {
        return bodies.all(new VoteFixtures(people, units, bodies, preparations, counts, votes).congress()).stream()
                .filter(one -> Long.valueOf(unit()).equals(one.unitId()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void prepareAssessment(String meeting) {
        page.fill("#meeting", meeting);
        page.fill("#heldOn", TODAY.toString());
        page.fill("#members", "60");
        page.click("main form .actions .btn-primary");
        page.waitForURL(Pattern.compile(".*/assessments/\\d+"));
        assessment = URI.create(page.url()).getPath();
    }

    private void appoint() {
        for (var official : new String[] {"finance", "inspection", "deputy", "deputy2"}) {
            page.selectOption("#username", official);
            page.click("main button:has-text('指定')");
        }
        page.click("main summary:has-text('锁定')");
        if (page.locator("#despite").isVisible()) {
            page.fill("#despite", "常委会会议决定");
        }
        page.click("main button:has-text('确认锁定')");
        assertThat(page.locator(".flash-good")).isVisible();
    }

    private void enter(int satisfied, int fairly, int dissatisfied) {
        visit(assessment + "/count");
        for (var head : new String[] {"due", "present", "issued", "returned", "valid"}) {
            page.fill("#" + head, "60");
        }
        page.fill("#invalid", "0");
        for (var box : page.locator("input[name^='lines'].num").all()) {
            box.fill("0");
        }
        page.fill("[name='lines[0].satisfied']", String.valueOf(satisfied));
        page.fill("[name='lines[0].fairlySatisfied']", String.valueOf(fairly));
        page.fill("[name='lines[0].dissatisfied']", String.valueOf(dissatisfied));
        page.click("main button:has-text('提交')");
    }

    private void signed() {
        for (var deputy : new String[] {"deputy", "deputy2"}) {
            as(deputy);
            visit(assessment);
            page.click("main summary:has-text('监票人签字')");
            page.click("main button:has-text('确认签字')");
            assertThat(page.locator(".flash-good")).isVisible();
        }
    }

    private void as(String account) {
        page.context().clearCookies();
        signIn(account);
    }

    private String code() {
        return project.substring(project.lastIndexOf('/') + 1);
    }
}

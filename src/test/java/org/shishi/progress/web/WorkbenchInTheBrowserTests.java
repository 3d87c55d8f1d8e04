package org.shishi.progress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.period.ReportingPeriods;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A township clerk with a phone and a bad network. */
@ActiveProfiles({"test", "demo"})
class WorkbenchInTheBrowserTests extends BrowserTest {

    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Clerks clerks;
    private Visitor colleague;

    @BeforeEach
    void twoMonthsAreAsked() {
        long unit = jdbc.sql("select id from unit where name = ?")
                .param(Clerks.TOWNSHIP)
                .query(Long.class)
                .single();
        clerks = new Clerks(port, periods, unit, LocalDate.now(clock));
        colleague = Visitor.signedIn(port, "township");
    }

    @Test
    void aClerkFilesThreeReportsAndACutNetworkLosesNothing() {
        var unchanged = clerks.reported(colleague, "通村道路硬化");
        var written = clerks.reported(colleague, "村口停车场");
        var doubtful = clerks.reported(colleague, "老年食堂改造");
        signIn("township");
        assertThat(page).hasURL(Pattern.compile(".*/reports$"));
        visit("/reports?asOf=today&year=" + LocalDate.now(clock).getYear()); // the demo looks at 2023
        page.setViewportSize(PHONE, 740);
        page.check(".bench-batch [data-ticks]");
        assertThat(page.locator("[name=keys]:checked").count())
                .isEqualTo(page.locator("[name=keys]").count())
                .isPositive();
        page.uncheck(".bench-batch [data-ticks]");
        assertThat(page.locator("[name=keys]:checked")).hasCount(0);

        card("通村道路硬化")
                .locator("button", new Locator.LocatorOptions().setHasText("无变化"))
                .click();
        assertThat(page.locator("#messages")).containsText("无变化");
        assertThat(state(unchanged)).isEqualTo("SUBMITTED");

        card("村口停车场").locator(".btn-primary").click();
        assertThat(page.locator("#percent")).hasValue("40");
        page.fill("#percent", "55");
        page.context().setOffline(true);
        page.fill("#progress", "断网时写下的进展");
        assertThat(page.locator("[data-report-state]")).containsText("网络断开");
        page.click(".fill .btn-primary");
        assertThat(page.locator("#progress")).hasValue("断网时写下的进展");
        assertThat(state(written)).as("nothing was sent").isEqualTo("-");
        page.context().setOffline(false);
        assertThat(page.locator("[data-report-state]")).containsText("草稿已保存");
        assertThat(state(written)).isEqualTo("DRAFT");
        page.locator(".fill .btn-primary").dblclick();
        assertThat(page.locator("#messages")).containsText("村口停车场");
        assertThat(state(written)).isEqualTo("SUBMITTED");
        assertThat(sent(written)).as("a double click sends once").isEqualTo(1);

        card("老年食堂改造").locator(".btn-primary").click();
        page.fill("#percent", "35");
        page.fill("#progress", "写到一半，手机没电了");
        page.navigate("/reports"); // before the draft went out
        card("老年食堂改造").locator(".btn-primary").click();
        assertThat(page.locator("[data-report-note]")).containsText("已恢复");
        assertThat(page.locator("#progress")).hasValue("写到一半，手机没电了");
        page.click(".fill .btn-primary");
        assertThat(page.locator("[data-flags=percent]")).containsText("降为");
        screenshot("report-flagged");
        page.setViewportSize(PHONE, 740);
        page.fill("#insistence", "上期误报，已核实");
        page.click(".fill .btn-primary");
        assertThat(page.locator("#messages")).containsText("老年食堂改造");
        assertThat(state(doubtful)).isEqualTo("SUBMITTED");
        theOfficeDecides(unchanged, written);
    }

    private void theOfficeDecides(String confirmed, String returned) {
        page.context().clearCookies();
        signIn("county");
        visit("/reports?asOf=today&year=" + LocalDate.now(clock).getYear());
        var period = "/reports/office/" + clerks.now.code();
        visit(period + "?show=confirm");
        page.check("[aria-label=通村道路硬化]");
        page.click("button[value=confirm]");
        assertThat(page.locator("#messages")).containsText("1");
        assertThat(state(confirmed)).isEqualTo("CONFIRMED");
        visit(period + "?show=confirm");
        page.check("[aria-label=村口停车场]");
        page.fill("#reason", "请写明完成的米数");
        page.click("button[value=return]");
        assertThat(page.locator("#messages")).containsText("1");
        assertThat(state(returned)).isEqualTo("RETURNED");
        visit(period + "?show=missing");
        assertThat(page.locator("main")).containsText(Clerks.TOWNSHIP);
        page.context().clearCookies();
        signIn("township");
        visit("/reports?asOf=today&year=" + LocalDate.now(clock).getYear());
        var first = card("村口停车场");
        assertThat(first).containsText("请写明完成的米数");
        page.setViewportSize(1440, 900);
        screenshot("reports");
        first.locator(".btn-primary").click();
        assertThat(page.locator("main .flash-bad").first()).containsText("请写明完成的米数");
        assertThat(page.locator("#progress")).hasValue("断网时写下的进展");
        screenshot("report-returned");
        visit("/reports/history/" + returned);
        screenshot("report-history");
    }

    @Test
    void theSessionEndsWhileAClerkWritesAndNothingIsLost() {
        var code = clerks.reported(colleague, "山塘加固");
        signIn("township");
        visit(Clerks.fill(code, clerks.now));
        jdbc.sql("delete from spring_session where principal_name = 'township'").update();
        page.fill("#percent", "60");
        page.fill("#progress", "登录结束以后写下的进展");
        assertThat(page.locator("[data-report-state]")).containsText("登录已经结束");
        assertThat(page.locator("[data-report-sign-in]")).isVisible();
        screenshot("report-signed-out");

        page.click(".fill button[value=submit]");
        assertThat(page.locator("main")).containsText("登录结束以后写下的进展");
        screenshot("session-over");
        page.fill("#password", "not the password");
        page.click("main form button");
        assertThat(page.locator("main")).containsText("登录结束以后写下的进展");
        page.fill("#password", PASSWORD);
        page.click("main form button");
        assertThat(page).hasURL(Pattern.compile(".*/unsent$"));
        assertThat(page.locator("main")).containsText("登录结束以后写下的进展");
        assertThat(state(code)).as("nothing is sent without a click").isEqualTo("-");
        screenshot("unsent");

        page.click("button[name=_review]");
        assertThat(page.locator("#progress")).hasValue("登录结束以后写下的进展");
        assertThat(page.locator("#percent")).hasValue("60");
        screenshot("unsent-form");
        page.click(".fill button[value=submit]");
        assertThat(page.locator("#messages")).containsText("山塘加固");
        assertThat(state(code)).isEqualTo("SUBMITTED");
        assertThat(sent(code)).isEqualTo(1);
    }

    @Test
    void whoSignsInAgainInAnotherWindowGoesOnInThisOne() {
        var code = clerks.reported(colleague, "农村供水管网");
        signIn("township");
        visit(Clerks.fill(code, clerks.now));
        jdbc.sql("delete from spring_session where principal_name = 'township'").update();
        page.fill("#percent", "60");
        page.fill("#progress", "在另一个窗口登录");
        assertThat(page.locator("[data-report-state]")).containsText("登录已经结束");
        var other = page.context().newPage();
        other.navigate("/login");
        other.fill("#username", "township");
        other.fill("#password", PASSWORD);
        other.click("main form button");
        assertThat(other).hasURL(Pattern.compile(".*/reports$"));
        other.close();
        page.fill("#progress", "在另一个窗口登录以后");
        assertThat(page.locator("[data-report-state]")).containsText("草稿已保存");
        assertThat(page.locator("[data-report-sign-in]")).isHidden();
        page.click(".fill button[value=submit]");
        assertThat(page.locator("#messages")).containsText("农村供水管网");
        assertThat(state(code)).isEqualTo("SUBMITTED");
    }

    @Test
    void whoSavesSecondSeesBothVersions() {
        var code = clerks.reported(colleague, "桥梁维修");
        signIn("township");
        visit(Clerks.fill(code, clerks.now));
        colleague.post(
                Clerks.fill(code, clerks.now),
                Clerks.content("50", "同事写的进展", "results[0].result", "3000", "then", "draft"));
        page.fill("#progress", "我写的进展");
        page.click(".fill button[value=draft]");
        assertThat(page.locator(".clash")).containsText("同事写的进展");
        assertThat(page.locator(".clash")).containsText("我写的进展");
        screenshot("report-clash");
        page.locator(".clash tr", new Page.LocatorOptions().setHasText("形象进度"))
                .locator("input")
                .check();
        page.click("main form .btn-primary");
        visit(Clerks.fill(code, clerks.now));
        assertThat(page.locator("#progress")).hasValue("我写的进展");
        assertThat(page.locator("#percent")).hasValue("50");
    }

    @Test
    void theOfficeKeepsThePeriodsAndTheAdministratorTheCalendar() {
        signIn("county");
        visit("/reports/periods?year=2023");
        assertThat(page.locator("main tbody tr")).hasCount(14);
        screenshot("periods");
        visit("/reports/periods?year=2031");
        screenshot("periods-new");
        visit("/reports/periods?year=2023&lang=en");
        screenshot("periods-en");
        page.context().clearCookies();
        signIn("sysadmin");
        visit("/admin/calendar?lang=zh-CN");
        screenshot("calendar");
        visit("/admin/calendar/2026");
        screenshot("calendar-year");
    }

    /** What is asked of it in the running period; it is asked for earlier ones too. */
    private Locator card(String title) {
        return page.locator(".bench tbody tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(clerks.now.name()));
    }

    private String state(String code) {
        return jdbc.sql(
                        "select f.state from progress_report f join project p on p.id = f.project_id where p.code = ? and f.period_id = ?")
                .params(code, clerks.now.id())
                .query(String.class)
                .optional()
                .orElse("-");
    }

    private int sent(String code) {
        return jdbc.sql(
                        "select count(*) from audit_entry where action = 'REPORT_FILL' and subject = ? and detail::text like '%\"submit\"%'")
                .param("report:" + code + "/" + clerks.now.code())
                .query(Integer.class)
                .single();
    }
}

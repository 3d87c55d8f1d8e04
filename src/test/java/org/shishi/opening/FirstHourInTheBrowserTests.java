package org.shishi.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.database.FreshDatabase;
import org.shishi.shared.RealTime;
import org.shishi.shared.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an empty instance to an issued bulletin, by sheets only and each step by whose it is; what it takes is in docs. */
@FreshDatabase
class FirstHourInTheBrowserTests extends BrowserTest {

    private static final String CODE = "the console's code";
    private static final String CHOSEN = "Ou-Nan street 2026";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RealTime time;

    @Autowired
    Clock clock;

    private final Map<String, String> slips = new HashMap<>();
    private int clicks;
    private int uploads;
    private int fields;

    @Test
    void anEmptyInstanceComesToItsFirstBulletin() throws IOException {
        theThreeAdministrators();
        theSystemAdministratorBringsUnitsAndPeople();
        theSecurityAdministratorConfirms();
        theSystemAdministratorPrintsTheSlips();
        theCountyOfficeSetsUpTheYear();
        theFinanceOfficeEntersTheQuota();
        aClerkReports();
        theCountyOfficeIssuesTheBulletin();
        everyStepIsDone();
        org.assertj.core.api.Assertions.assertThat(uploads).isEqualTo(3);
        org.assertj.core.api.Assertions.assertThat(clicks)
                .as("with %d fields; docs/first-hour.md has the number", fields)
                .isEqualTo(67);
    }

    private void theThreeAdministrators() {
        jdbc.sql("delete from setup_code").update();
        jdbc.sql("insert into setup_code values (?, ?)")
                .params(Sha256.hex(CODE), time.now())
                .update();
        visit("/setup");
        screenshot("first-hour-setup");
        type("[name=code]", CODE);
        for (var place : new String[] {"system", "security", "auditor"}) {
            type("[name='" + place + ".username']", place);
            type("[name='" + place + ".name']", place + "管理员");
            type("[name='" + place + ".password']", CHOSEN);
        }
        click("main form .btn-primary");
        assertThat(page.locator("#messages")).containsText("开局步骤");
    }

    private void theSystemAdministratorBringsUnitsAndPeople() throws IOException {
        enter("system", CHOSEN);
        click(".foot a");
        screenshot("first-hour-steps");
        click(row(OpeningStep.UNITS) + " a");
        upload("units.csv");
        assertThat(page.locator("main section .flash-good")).isVisible();
        assertThat(page.locator("main tbody tr")).hasCount(12);
        screenshot("first-hour-units");
        open(OpeningStep.ACCOUNTS);
        upload("accounts.csv");
        assertThat(page.locator("#messages")).containsText("待安全管理员确认");
        assertThat(page.locator("main tbody tr")).hasCount(20);
        screenshot("first-hour-accounts");
        leave();
    }

    private void theSecurityAdministratorConfirms() {
        enter("security", CHOSEN);
        open(OpeningStep.ROLES);
        click("section[aria-labelledby=waiting] a");
        screenshot("first-hour-confirm");
        click("form[action$=confirm] button");
        assertThat(page.locator("#messages")).containsText("账号已建立");
        leave();
    }

    private void theSystemAdministratorPrintsTheSlips() {
        enter("system", CHOSEN);
        open(OpeningStep.PASSWORDS);
        click("section[aria-labelledby=waiting] a");
        click("form[action$=slips] button");
        assertThat(page.locator(".slip")).hasCount(20);
        for (var slip : page.locator(".slip").all()) {
            slips.put(
                    slip.locator("code").nth(0).innerText(),
                    slip.locator("code").nth(1).innerText());
        }
        screenshot("first-hour-slips");
        click("main .page-head a");
        assertThat(page.locator(".tone-good")).hasCount(20, soon());
        leave();
    }

    private void theCountyOfficeSetsUpTheYear() throws IOException {
        begin("chenjianguo");
        open(OpeningStep.LEDGER);
        upload("ledger.csv");
        assertThat(page.locator("form[action$=apply]")).isVisible(shown());
        screenshot("first-hour-ledger");
        type("[name=reason]", "年度台账");
        click("form[action$=apply] .btn-primary");
        assertThat(page.locator("h1 .badge-word")).hasText("已写入", applied());
        open(OpeningStep.PERIODS);
        type("[name=beginsInMonth]", String.valueOf(today().getMonthValue()));
        click("main form .btn-primary");
        assertThat(page.locator("main tbody tr").first()).isVisible();
        leave();
    }

    private void theFinanceOfficeEntersTheQuota() {
        begin("yeqing");
        open(OpeningStep.QUOTA);
        click("main summary");
        type("[name=total]", "500");
        type("[name=documentNumber]", "财预〔1〕号");
        click("main details form .btn-primary");
        leave();
    }

    private void aClerkReports() {
        begin("wuxia");
        open(OpeningStep.REPORT);
        click("main .act .btn-primary");
        type("#percent", "55");
        type("#progress", "主体工程完成");
        click(".fill button[value=submit]");
        leave();
    }

    private void theCountyOfficeIssuesTheBulletin() {
        enter("chenjianguo", CHOSEN);
        click(".mainnav a[href^='/reports']");
        click("#current a");
        click("[aria-label=新建公办幼儿园]");
        click("button[value=confirm]");
        open(OpeningStep.BULLETIN);
        page.selectOption("#kind", "BULLETIN");
        page.selectOption("#period", "%d-%02d".formatted(today().getYear(), today().getMonthValue()));
        click("main form .btn-primary");
        screenshot("first-hour-draft");
        if (page.locator("[name=looked]").count() > 0) {
            page.check("[name=looked]");
            clicks++;
        }
        click("form[action$=issue] .btn-primary");
        assertThat(page.locator(".paper-number")).hasText("第1期");
        screenshot("first-hour-bulletin");
    }

    private void everyStepIsDone() {
        visit("/steps");
        for (var step : OpeningStep.values()) {
            assertThat(page.locator(row(step) + " .badge-word"))
                    .hasText(Pattern.compile(step == OpeningStep.LIGHT_RULE ? "按通常规则" : "已完成"));
        }
        screenshot("first-hour-done");
    }

    /** The first sign-in, with the slip; a password of one's own comes next. */
    private void begin(String username) {
        enter(username, slips.get(username));
        type("[name=present]", slips.get(username));
        type("[name=password]", CHOSEN);
        type("[name=again]", CHOSEN);
        click("main form .btn-primary");
        enter(username, CHOSEN);
    }

    private void enter(String username, String password) {
        visit("/login");
        type("#username", username);
        type("#password", password);
        click("main form button");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
    }

    private void leave() {
        page.locator(".menu.account summary").click();
        page.locator(".menu.account form button").click();
        page.waitForURL(Pattern.compile(".*/login.*"));
        clicks += 2;
    }

    private void open(OpeningStep step) {
        click(".foot a");
        click(row(step) + " a");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String row(OpeningStep step) {
        return "#step-" + step + (step.yearly() ? "-" + today().getYear() : "");
    }

    private void click(String what) {
        Locator target = page.locator(what).first();
        target.click();
        clicks++;
    }

    private void type(String field, String text) {
        page.fill(field, text);
        fields++;
    }

    /** Chosen, tried, and carried out. */
    private void upload(String name) throws IOException {
        var text = new ClassPathResource("first-hour/" + name)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{year}", String.valueOf(today().getYear()))
                .replace("{month}", String.valueOf(today().getMonthValue()));
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        uploads++;
        boolean tried = page.locator("main form [name=checkOnly]").count() > 0;
        click("main form .btn-primary");
        if (tried) {
            click("#kept .btn-primary");
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions soon() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(60_000);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions shown() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions applied() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }
}

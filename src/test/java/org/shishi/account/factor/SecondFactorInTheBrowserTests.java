package org.shishi.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.browser.BrowserTest;
import org.shishi.policy.Role;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator gets a second factor, signs in with it, loses the phone, and is reset by two others. */
@WholeApplication
class SecondFactorInTheBrowserTests extends BrowserTest {

    private static final String PAGE = "/account/second-factor";

    @Autowired
    ApplicationContext application;

    @Test
    void anAdministratorEnrolsLosesThePhoneAndIsResetByTwo() {
        var auditor = Enrolled.not(application, Role.AUDITOR);
        enrol(auditor);
        signOut();
        signInByCode(auditor);
        signOut();

        var page = "/admin/accounts/" + auditor.username();
        signIn("secadmin");
        visit(page);
        click("申请重置双因素认证");
        this.page.fill("#reason", "手机丢失，已当面核实");
        screenshot("second-factor-reset");
        twoHoursPass("secadmin");
        click("申请重置双因素认证");
        screenshot("step-up");
        this.page.fill("#proof", PASSWORD);
        click("确认并继续");
        assertThat(this.page.textContent("main")).contains("手机丢失，已当面核实").doesNotContain("确认重置");
        signOut();

        signIn("sysadmin");
        visit("/admin/accounts");
        assertThat(this.page.textContent("#waiting ~ p:last-of-type")).contains("双因素认证", "周密");
        visit(page);
        screenshot("second-factor-confirm");
        click("确认重置");
        assertThat(this.page.textContent("#messages")).contains("双因素认证已重置");
        signOut();

        signInByPassword(auditor);
        this.page.waitForURL(Pattern.compile(".*/admin/trail"));
        visit(PAGE);
        assertThat(this.page.isVisible("#begin")).isTrue();
    }

    private void enrol(Enrolled person) {
        signInByPassword(person);
        page.waitForURL(Pattern.compile(".*/admin/trail"));
        visit("/account");
        page.getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("双因素认证"))
                .click();
        screenshot("second-factor-begin");
        page.fill("#proof", person.password());
        click("下一步");
        page.click(".enrol-steps summary");
        person.phone(page.textContent(".enrol-steps code"));
        screenshot("second-factor-offer");
        page.fill("#code", person.code());
        click("完成绑定");
        assertThat(page.locator(".recovery-codes li").count()).isEqualTo(10);
        screenshot("second-factor-recovery-codes");
        click("已记下，继续");
        visit(PAGE);
        screenshot("second-factor-on");
        person.forgetUse();
    }

    private void signInByCode(Enrolled person) {
        signInByPassword(person);
        page.waitForURL(Pattern.compile(".*/login/code"));
        page.click("main details summary");
        screenshot("second-factor-code");
        page.fill("#proof", person.code());
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*/admin/trail"));
    }

    private void twoHoursPass(String account) {
        var then = Long.toString(Instant.now().minus(Duration.ofHours(2)).getEpochSecond());
        application
                .getBean(JdbcClient.class)
                .sql("""
                        update spring_session_attributes set attribute_bytes = ? where attribute_name = 'since' and session_primary_id in
                            (select primary_id from spring_session where principal_name = ?)""")
                .params(then.getBytes(StandardCharsets.UTF_8), account)
                .update();
    }

    private void signInByPassword(Enrolled person) {
        visit("/login");
        page.fill("#username", person.username());
        page.fill("#password", person.password());
        page.click("main form button");
    }

    private void signOut() {
        page.click("details.account summary");
        page.click("details.account form button");
        page.waitForURL(Pattern.compile(".*/login.*"));
    }

    private void click(String words) {
        page.locator("main")
                .getByText(words, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }
}

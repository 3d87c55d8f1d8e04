package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shishi.account.factor.Enrolled;
import org.shishi.browser.BrowserTest;
import org.shishi.policy.Role;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A browser goes to another host and back, where cookies for this application alone are not brought along. */
@WholeApplication
@ContextConfiguration(initializers = SignOnsSet.class)
class SignOnInTheBrowserTests extends BrowserTest {

    private static final StubProvider PROVIDER = SignOnsSet.PROVIDER;

    @Autowired
    ApplicationContext application;

    @Test
    void aClerkComesFromTheSignOnAndLeavesForIt() {
        sendsTo(PROVIDER.issuer());
        var clerk = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        PROVIDER.asUsual(clerk.username());
        visit("/login");
        screenshot("sign-on-login");
        page.click("text=用浙政钉登录");
        page.waitForURL(Pattern.compile(".*/reports"));
        visit("/account/sign-on");
        screenshot("sign-on");

        page.click("text=关联县政务统一认证 >> nth=0");
        page.fill("#proof", clerk.password()); // that provider does not say when it asked
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*/account/sign-on$"));
        assertThat(page.textContent("#messages")).contains("已关联");
        assertThat(page.textContent("main table")).contains("县政务统一认证", "本人关联");

        page.context().clearCookies();
        visit("/login");
        page.click("text=用县政务统一认证登录 >> nth=0");
        page.waitForURL(Pattern.compile(".*/reports"));
        page.navigate("/account");
        page.evaluate("document.querySelector('form[action$=\"/logout\"]').requestSubmit()");
        page.waitForURL(Pattern.compile(".*/login\\?out"));
        assertThat(PROVIDER.asked()).as("told there").containsKey("post_logout_redirect_uri");
        visit("/reports");
        assertThat(page.url()).contains("/login");
    }

    @Test
    void whyNobodyIsLetInIsReadInBothLanguages() {
        sendsTo(PROVIDER.issuer());
        PROVIDER.asUsual("unknown-here");
        visit("/login");
        page.click("text=用县政务统一认证登录 >> nth=0");
        page.waitForURL(Pattern.compile(".*sign-on=unknown"));
        assertThat(page.textContent(".error-summary")).contains("没有与之关联的账号", "信息中心");
        screenshot("sign-on-unknown");
        visit("/login?sign-on=unknown&lang=en");
        assertThat(page.textContent("main")).contains("Sign in with County sign-on", "no account here is linked");
        screenshot("sign-on-unknown-en");
    }
}

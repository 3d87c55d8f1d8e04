package org.shishi.account.signon;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The settings of an application with sign-ons of all kinds beside it. */
class SignOnsSet implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final StubProvider PROVIDER = new StubProvider();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, String>();
        settings.put("shishi.sign-on.contact", "信息中心（8123 4567）");
        settings.put("shishi.second-factor.demanded-of", "FINANCE");
        oidc(settings, "county", "preferred_username");
        oidc(settings, "bare", null);
        oidc(settings, "fragile", "preferred_username");
        oidc(settings, "strict", "preferred_username");
        settings.put("shishi.sign-on.providers.strict.factor-acr", "gold");
        settings.put("shishi.sign-on.providers.strict.factor-amr", "otp");
        var cas = "shishi.sign-on.providers.cas.";
        settings.put(cas + "kind", "CAS");
        settings.put(cas + "name", "市统一身份认证");
        settings.put(cas + "address", PROVIDER.issuer() + "/cas");
        settings.put(cas + "account-claim", "workId");
        var ding = "shishi.sign-on.providers.ding.";
        settings.put(ding + "kind", "FIELDS");
        settings.put(ding + "name", "浙政钉");
        settings.put(ding + "client-id", StubProvider.CLIENT);
        settings.put(ding + "client-secret", StubProvider.SECRET);
        settings.put(ding + "account-claim", "content.data.account");
        settings.put(ding + "fields.ask-at", PROVIDER.issuer() + "/ding/authorize");
        settings.put(ding + "fields.ask.app_id", "{client-id}");
        settings.put(ding + "fields.ask.redirect_uri", "{redirect}");
        settings.put(ding + "fields.code", "authCode");
        settings.put(ding + "fields.token-at", PROVIDER.issuer() + "/ding/token");
        settings.put(ding + "fields.token-as", "JSON");
        settings.put(ding + "fields.token.appKey", "{client-id}");
        settings.put(ding + "fields.token.appSecret", "{client-secret}");
        settings.put(ding + "fields.token.tmpAuthCode", "{code}");
        settings.put(ding + "fields.token-in", "content.data.accessToken");
        settings.put(ding + "fields.user-at", PROVIDER.issuer() + "/ding/user");
        settings.put(ding + "fields.user.access_token", "{token}");
        settings.put(ding + "fields.subject-in", "content.data.employeeCode");
        settings.put(ding + "fields.name-in", "content.data.lastName");
        settings.put(ding + "fields.good", "success=true");
        TestPropertyValues.of(settings).applyTo(context);
    }

    private static void oidc(Map<String, String> settings, String id, String claim) {
        var prefix = "shishi.sign-on.providers." + id + ".";
        settings.put(prefix + "name", "县政务统一认证");
        settings.put(prefix + "name-en", "County sign-on");
        settings.put(prefix + "address", PROVIDER.issuer());
        settings.put(prefix + "client-id", StubProvider.CLIENT);
        settings.put(prefix + "client-secret", StubProvider.SECRET);
        if (claim != null) {
            settings.put(prefix + "account-claim", claim);
        }
    }
}

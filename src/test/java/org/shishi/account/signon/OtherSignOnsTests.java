package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;

/** Those who speak otherwise than OpenID Connect, and those who do not answer. */
class OtherSignOnsTests extends SignOnTest {

    @AfterEach
    void itAnswersAgain() {
        PROVIDER.asUsual("");
    }

    @Test
    void somebodyComesByATicketOfCas() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        assertThat(location(comes(visitor, "cas"))).isEqualTo("/reports");
        assertThat(links(clerk)).containsExactly("cas " + clerk.username());
        assertThat(onward(visitor.post("/logout", Map.of())))
                .startsWith(PROVIDER.issuer() + "/cas/logout?service=http");
    }

    @Test
    void aTicketThatTheServerDoesNotKnowLetsNobodyIn() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        var back = below(location(elsewhere(location(visitor.get("/login/sign-on/cas/start")))));
        assertThat(location(visitor.get(onward(visitor.get(back.replace("ticket=code-", "ticket=false-"))))))
                .isEqualTo("/login?sign-on=refused");
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    @Holds("ASVS 1.5.1")
    void aDocumentThatAsksForFilesIsNotRead() {
        PROVIDER.asUsual("<!DOCTYPE x><x/>");
        var visitor = stranger();
        assertThat(location(comes(visitor, "cas"))).isEqualTo("/login?sign-on=refused");
    }

    @Test
    void somebodyComesFromAProviderWithFieldsOfItsOwn() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        assertThat(location(comes(visitor, "ding"))).isEqualTo("/reports");
        assertThat(PROVIDER.asked())
                .containsEntry("app_id", StubProvider.CLIENT)
                .containsKey("state");
        assertThat(links(clerk)).containsExactly("ding GE_" + clerk.username());
        assertThat(visitor.get("/account/sign-on").body()).contains("浙政钉", "钉钉上的名字");
        assertThat(location(visitor.post("/logout", Map.of()))).isEqualTo("/login?out-here");
    }

    @Test
    void aCodeThatItDoesNotKnowLetsNobodyIn() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        var back = below(location(elsewhere(location(visitor.get("/login/sign-on/ding/start")))));
        assertThat(location(visitor.get(onward(visitor.get(back.replace("authCode=code-", "authCode=false-"))))))
                .isEqualTo("/login?sign-on=refused");
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    @Holds("ASVS 16.5.2")
    void whereTheProviderDoesNotAnswerThatIsSaidAndThePasswordServes() {
        var clerk = clerk();
        PROVIDER.asUsual(clerk.username());
        var visitor = stranger();
        var back = below(location(elsewhere(location(visitor.get("/login/sign-on/fragile/start")))));
        PROVIDER.down = true;
        assertThat(location(visitor.get(onward(visitor.get(back))))).isEqualTo("/login?sign-on=down");
        assertThat(location(stranger().get("/login/sign-on/fragile/start")))
                .as("at once, for a moment")
                .isEqualTo("/login?sign-on=down");
        assertThat(visitor.get("/login?sign-on=down").body())
                .contains("统一认证暂时没有响应", "用本系统的用户名和密码登录", "name=\"password\"");
        visitor.signIn(clerk.username(), clerk.password());
        assertThat(isIn(visitor)).isTrue();
    }
}

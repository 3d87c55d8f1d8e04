package org.shishi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.account.factor.Enrolled;
import org.shishi.policy.Role;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A password is what was typed: nothing is cut off, trimmed or made small. */
@WholeApplication
class PasswordAsTypedTests {

    private static final String LONG =
            "Ou-Nan street 2023, 长长长长长长长长长长 and so on and so on and so on and so on and so on and so on, to here";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"  Ou-Nan street 2023  ", "Ou-Nan street 2023\u00a0", LONG + "1"})
    @Holds({"ASVS 6.2.8", "ASVS 6.2.9"})
    void itIsComparedSignForSign(String wanted) {
        var person = Enrolled.not(application, Role.TOWNSHIP_CLERK);
        var changed = person.signedIn(port)
                .post("/account/password", Map.of("present", person.password(), "password", wanted, "again", wanted));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        for (var other : new String[] {
            wanted.strip().replace("\u00a0", "") + (wanted.startsWith("Ou") && wanted.endsWith("1") ? "x" : ""),
            wanted.toLowerCase(),
            wanted.substring(0, wanted.length() - 1),
            wanted.substring(0, wanted.length() - 1) + "2"
        }) {
            assertThat(letIn(person, other)).as(other).isFalse();
        }
        assertThat(letIn(person, wanted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onlysmallletters", "1357924680 24680", "一二三四五六七八九十一二三四五", "               ."})
    @Holds({"ASVS 6.2.1", "ASVS 6.2.5", "ASVS 6.2.10"})
    void byTheStandardOfOwaspItIsLongAndOtherwiseAsAnybodyLikes(String password) {
        assertThatCode(() -> PasswordPolicy.ASVS.check(password, "zhangwei")).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordPolicy.ASVS.check(password.substring(0, 14), "zhangwei"))
                .hasMessageContaining("account.password.short");
        assertThat(PasswordPolicy.ASVS.maxAge()).isNull();
    }

    @Test
    @Holds("ASVS 6.2.11")
    void theNameIsNoPasswordUnderEither() {
        for (var policy : PasswordPolicy.values()) {
            assertThatThrownBy(() -> policy.check("My-ZhangWei-2023", "zhangwei"))
                    .hasMessageContaining("account.password.username");
        }
    }

    private boolean letIn(Enrolled person, String password) {
        var answer = Visitor.stranger(port).signIn(person.username(), password);
        return !answer.headers().firstValue("Location").orElse("/login").contains("/login");
    }
}

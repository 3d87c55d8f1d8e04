package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers are shown alike, and what is of each of them alone. */
@WholeApplication
class StrangersPageTests {

    private static final String LOGIN = "/login";
    private static final Pattern NONCE = Pattern.compile("nonce[-=]['\"]?([\\w-]{24})");
    private static final Pattern FIELD = Pattern.compile("name=\"_(?:csrf|once)\" value=\"([^\"]+)\"");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");

    @LocalServerPort
    int port;

    @Test
    void aStrangerSeesWhatAnotherOneSawButForTheNonceAndTheTokens() {
        var first = Visitor.stranger(port).get(LOGIN);
        var second = Visitor.stranger(port).get(LOGIN);
        assertThat(alike(second)).isEqualTo(alike(first));
        assertThat(all(FIELD, second)).hasSize(2).doesNotContainAnyElementsOf(all(FIELD, first));
        assertThat(all(NONCE, second)).hasSize(1).doesNotContainAnyElementsOf(all(NONCE, first));
        assertThat(second.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'nonce-" + all(NONCE, second).iterator().next() + "'");
        assertThat(second.headers().firstValue("Content-Language")).hasValue("zh-CN");
        assertThat(second.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void aTokenIsMaskedAnewForWhoComesBack() {
        var stranger = Visitor.stranger(port);
        var first = stranger.get(LOGIN);
        var second = stranger.get(LOGIN);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("csrf=");
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(all(FIELD, second)).doesNotContainAnyElementsOf(all(FIELD, first));
        assertThat(stranger.post(LOGIN, Map.of("username", "nobody", "password", "wrong"), second)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("wrong");
    }

    @Test
    void whoAskedForEnglishGetsIt() {
        Visitor.stranger(port).get(LOGIN);
        assertThat(Visitor.stranger(port).withCookie("lang", "en").get(LOGIN).body())
                .contains("<html lang=\"en\"");
        assertThat(Visitor.stranger(port).get(LOGIN).body()).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void whoIsSignedInOrAskedForMoreIsNoStranger() {
        Visitor.stranger(port).get(LOGIN);
        var name = "name=\"q\""; // the search in the head of the page, for whoever reads projects
        assertThat(Visitor.stranger(port).get(LOGIN).body()).doesNotContain(name);
        assertThat(Visitor.signedIn(port, "county").get(LOGIN).body()).contains(name);
        assertThat(Visitor.stranger(port).get(LOGIN + "?wrong").body()).contains("role=\"alert\"");
    }

    @Test
    void aPageIsKeptOnlyWithAllItsHoles() {
        var values = List.of("nonce", "token", "key");
        assertThat(KeptPage.of("<nonce> token <nonce>", values)).isEmpty();
        assertThat(KeptPage.of("<a><b>", List.of("", "a", "b"))).isEmpty();
        var page = KeptPage.of("<nonce> token 键key <nonce>", values).orElseThrow();
        assertThat(new String(page.with(List.of("1", "2", "3")), StandardCharsets.UTF_8))
                .isEqualTo("<1> 2 键3 <1>");
    }

    private static String alike(HttpResponse<String> page) {
        var body = page.body();
        for (var pattern : List.of(NONCE, FIELD, MINUTE)) {
            body = pattern.matcher(body).replaceAll("?");
        }
        return body;
    }

    private static Set<String> all(Pattern pattern, HttpResponse<String> page) {
        return pattern.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}

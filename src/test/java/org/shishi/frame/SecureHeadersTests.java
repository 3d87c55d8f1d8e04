package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.Holds;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is said over TLS alone. */
class SecureHeadersTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Holds("ASVS 3.4.1")
    void overTlsABrowserIsToldToStayThereForAYear(boolean secure) throws Exception {
        var request = new MockHttpServletRequest("GET", "/login");
        request.setSecure(secure);
        var answer = new MockHttpServletResponse();
        new SecurityHeaders().doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo(secure ? "max-age=31536000" : null);
    }
}

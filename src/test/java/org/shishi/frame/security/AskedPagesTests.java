package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Signing in leads back to a page, never to a picture that the page had. */
class AskedPagesTests {

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Dest, document, true",
        "Sec-Fetch-Dest, image, false",
        "Accept, 'text/html,application/xhtml+xml', true",
        "Accept, 'image/avif,image/webp,*/*;q=0.8', false",
        "X-Nothing, said, true"
    })
    void onlyPagesAreRemembered(String header, String value, boolean remembered) {
        var request = new MockHttpServletRequest("GET", "/files/1/thumbnail");
        request.addHeader(header, value);
        var response = new MockHttpServletResponse();
        new AskedPages().saveRequest(request, response);
        assertThat(response.getCookies()).hasSize(remembered ? 1 : 0);
    }
}

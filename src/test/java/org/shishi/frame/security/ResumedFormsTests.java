package org.shishi.frame.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ResumedFormsTests {

    private final ResumedForms forms = new ResumedForms(mock(UnsentForms.class));

    /** A request that nobody can decode was refused, and gives no second fault after that. */
    @Test
    void parametersThatCannotBeDecodedKeepTheForm() {
        var request = new MockHttpServletRequest("POST", "/projects") {
            @Override
            public String getParameter(String name) {
                throw new InvalidParameterException("%ff is no character");
            }
        };
        assertThat(kept(request)).isEqualTo("form");
    }

    @Test
    void aFormThatArrivedIsForgotten() {
        var request = new MockHttpServletRequest("POST", "/projects");
        request.addParameter(UnsentForms.RESUMED, "1");
        assertThat(kept(request)).isNull();
    }

    @Test
    void anotherFormForgetsNothing() {
        assertThat(kept(new MockHttpServletRequest("POST", "/projects"))).isEqualTo("form");
    }

    private Object kept(MockHttpServletRequest request) {
        request.getSession().setAttribute(UnsentForms.ATTRIBUTE, "form");
        forms.afterCompletion(request, new MockHttpServletResponse(), "handler", null);
        return request.getSession().getAttribute(UnsentForms.ATTRIBUTE);
    }
}

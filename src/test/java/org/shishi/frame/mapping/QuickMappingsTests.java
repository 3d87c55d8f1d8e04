package org.shishi.frame.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address leads where it led when every handler was asked: however it is written, and where there is nothing. */
@WholeApplication
class QuickMappingsTests {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void itIsTheOneThatIsAsked() {
        assertThat(mapping).isInstanceOf(QuickMappings.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/projects/2023-Z-200-3, 200",
        "/%70rojects/2023-Z-200-3, 200",
        "/projects/2023-Z-200-3/%74imeline, 200",
        "/projects/2023-Z-200-3/parts/funding, 200",
        "/projects/no-such-project, 404",
        "/projects/2023-Z-200-3/no/such/page, 404",
        "/api/v1/projects/2023-Z-200-3, 200",
        "/api/v1/%70rojects/2023-Z-200-3, 200",
        "/Projects/2023-Z-200-3, 404"
    })
    void anAddressLeadsWhereItSays(String path, int status) {
        assertThat(Visitor.signedIn(port, "county").get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/v1/projects/2023-Z-200-3, 405", "PATCH, /api/v1/me, 405"})
    void anotherMethodIsRefusedAsBefore(String method, String path, int status) {
        assertThat(Visitor.signedIn(port, "county").call(method, path, "{}").statusCode())
                .isEqualTo(status);
    }
}

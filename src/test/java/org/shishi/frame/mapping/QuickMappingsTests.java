package org.shishi.frame.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** An address leads where it led when every handler was asked: however it is written, and where there is nothing. */
@WholeApplication
class QuickMappingsTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}|\\*\\*");

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

    /** The address of a handler, its variables filled, leads to it: none is hidden by the choice of whom to ask. */
    @Test
    void eachHandlerIsMetAtItsAddress() {
        var missed = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((known, handler) -> {
            for (var pattern : known.getPatternValues()) {
                for (var method : known.getMethodsCondition().getMethods()) {
                    var met = met(method, filled(pattern), known);
                    if (!handler.getMethod().equals(met)) {
                        missed.add(method + " " + pattern + " leads to " + met);
                    }
                }
            }
        });
        assertThat(missed).isEmpty();
    }

    /** A choice of words by its first, the key of a veto by one, anything else by a number. */
    private static String filled(String pattern) {
        return VARIABLE.matcher(
                        pattern.replaceAll("\\{\\w+:([a-z-]+)\\|[^}]+}", "$1").replaceAll("\\{key:[^/]+}", "late-1-1"))
                .replaceAll("1");
    }

    private @Nullable Method met(RequestMethod method, String path, RequestMappingInfo known) {
        var request = new MockHttpServletRequest(method.name(), path);
        known.getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .forEach(expression ->
                        request.addParameter(expression.getName(), String.valueOf(expression.getValue())));
        known.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.setContentType(type.toString()));
        known.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.addHeader("Accept", type.toString()));
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler ? handler.getMethod() : null;
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}

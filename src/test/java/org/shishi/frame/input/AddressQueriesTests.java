package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.shared.record.AddressQuery;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.support.DefaultDataBinderFactory;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

class AddressQueriesTests {

    @AddressQuery
    record Wanted(@Nullable Integer size, @Nullable List<String> sort) {}

    private final AddressQueries queries = new AddressQueries();
    private final DefaultDataBinderFactory binders = new ServletRequestDataBinderFactory(List.of(), null);

    @SuppressWarnings("unused") // its parameter is what is bound
    void handler(Wanted wanted) {}

    @Test
    void theSameWordsAreBoundOnce() throws Exception {
        var first = asked("size=50&sort=code&page=1");
        assertThat(first).isEqualTo(new Wanted(50, List.of("code")));
        assertThat(asked("sort=code&size=50&page=2")).isSameAs(first);
    }

    @Test
    void otherWordsAreBoundAnew() throws Exception {
        assertThat(asked("size=50")).isEqualTo(new Wanted(50, null));
        assertThat(asked("size=25")).isEqualTo(new Wanted(25, null));
        assertThat(asked("sort=a&sort=b")).isEqualTo(new Wanted(null, List.of("a", "b")));
        assertThat(asked("sort=b&sort=a")).isEqualTo(new Wanted(null, List.of("b", "a")));
        assertThat(asked("")).isEqualTo(new Wanted(null, null));
    }

    @Test
    void elementsOfListsAreNotTakenForNothing() throws Exception {
        asked("size=50");
        assertThat(asked("size=50&sort[0]=a")).isEqualTo(new Wanted(50, List.of("a")));
    }

    private @Nullable Object asked(String query) throws Exception {
        var request = new MockHttpServletRequest("GET", "/list");
        for (var word : query.split("&")) {
            var parts = word.split("=");
            if (parts.length == 2) {
                request.addParameter(parts[0], parts[1]);
            }
        }
        var parameter = new MethodParameter(getClass().getDeclaredMethod("handler", Wanted.class), 0);
        return queries.resolveArgument(parameter, null, new ServletWebRequest(request), binders);
    }
}
